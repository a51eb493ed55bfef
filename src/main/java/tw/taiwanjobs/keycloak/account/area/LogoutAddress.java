package tw.taiwanjobs.keycloak.account.area;

import java.net.URI;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;

/** Where a log-out starts that a link leads to: it ends at a page that says so. */
public final class LogoutAddress {

    private LogoutAddress() {}

    /** @param clientId the site that the page leads back to */
    public static URI of(KeycloakSession session, String clientId) {
        return OIDCLoginProtocolService.logoutUrl(session.getContext().getUri())
                .queryParam(OAuth2Constants.CLIENT_ID, clientId)
                .build(session.getContext().getRealm().getName());
    }
}
