package tw.taiwanjobs.keycloak.account.area;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.services.resources.RealmsResource;
import tw.taiwanjobs.keycloak.common.web.AuthorizationRequest;

/** The addresses of the member area, and those of Keycloak that lead back to it. */
public final class MemberAddress {

    /** Path below the realm's address, and the client that members log in through. */
    public static final String ID = "taiwanjobs-member";

    private final KeycloakSession session;
    private final String realm;

    public MemberAddress(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm().getName();
    }

    /** @param page empty for the overview */
    public URI of(String page) {
        UriBuilder address =
                RealmsResource.realmBaseUrl(session.getContext().getUri()).path(ID);
        return (page.isEmpty() ? address : address.path(page)).build(realm);
    }

    public URI login(ReturnState state) {
        return request(state).build(realm);
    }

    /** A login of somebody who is logged in, where that was some time ago. */
    URI freshLogin(ReturnState state) {
        return request(state)
                .queryParam(OIDCLoginProtocol.MAX_AGE_PARAM, Constants.KC_ACTION_MAX_AGE)
                .build(realm);
    }

    URI action(String kcAction, ReturnState state) {
        return request(state).queryParam(Constants.KC_ACTION, kcAction).build(realm);
    }

    /** Ends at a page that says so. */
    URI logout() {
        return LogoutAddress.of(session, ID);
    }

    /** All come back to one address, which the client names; the page is in the state. */
    private UriBuilder request(ReturnState state) {
        return AuthorizationRequest.at(
                        OIDCLoginProtocolService.authUrl(session.getContext().getUri()), ID, of("").toString())
                .queryParam(OAuth2Constants.STATE, state.text());
    }
}
