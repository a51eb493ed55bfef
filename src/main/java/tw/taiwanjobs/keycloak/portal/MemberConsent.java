package tw.taiwanjobs.keycloak.portal;

import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ProtocolMapperModel;
import org.keycloak.models.UserConsentModel;
import org.keycloak.models.UserModel;

/**
 * What a member has allowed a portal on the page {@code consent}, looked up anew each time: Keycloak does so at a refresh,
 * but not at the userinfo endpoint.
 */
final class MemberConsent {

    private final KeycloakSession session;

    MemberConsent(KeycloakSession session) {
        this.session = session;
    }

    /** Whether the member, come from the portal's own page, has allowed it the scope that brings this claim. */
    boolean covers(ProtocolMapperModel claim, UserModel member, ClientSessionContext login) {
        ClientModel portal = login.getClientSession().getClient();
        if (!portal.isConsentRequired() || !isLoginOfAMember(login.getClientSession())) {
            return false;
        }
        UserConsentModel consent =
                session.users().getConsentByClient(portal.getRealm(), member.getId(), portal.getId());
        return consent != null
                && login.getClientScopesStream()
                        .filter(scope -> scope.getProtocolMapperById(claim.getId()) != null)
                        .anyMatch(consent::isClientScopeGranted);
    }

    /** The example tokens that the console shows an administrator have no address that they go to. */
    private static boolean isLoginOfAMember(AuthenticatedClientSessionModel clientSession) {
        return clientSession.getRedirectUri() != null;
    }
}
