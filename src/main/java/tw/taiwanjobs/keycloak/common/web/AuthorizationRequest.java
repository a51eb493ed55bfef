package tw.taiwanjobs.keycloak.common.web;

import jakarta.ws.rs.core.UriBuilder;
import org.keycloak.OAuth2Constants;
import org.keycloak.protocol.oidc.utils.PkceUtils;

/**
 * A login or a sign-up that begins on a page of ours, whose code nobody redeems. With a challenge, since a client or the realm may
 * demand PKCE.
 */
public final class AuthorizationRequest {

    private AuthorizationRequest() {}

    /** @param endpoint where the client sends people to log in or to sign up */
    public static UriBuilder at(UriBuilder endpoint, String clientId, String redirectUri) {
        String challenge =
                PkceUtils.encodeCodeChallenge(PkceUtils.generateCodeVerifier(), OAuth2Constants.PKCE_METHOD_S256);
        return endpoint.queryParam(OAuth2Constants.CLIENT_ID, clientId)
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OAuth2Constants.CODE)
                .queryParam(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID)
                .queryParam(OAuth2Constants.REDIRECT_URI, redirectUri)
                .queryParam(OAuth2Constants.CODE_CHALLENGE_METHOD, OAuth2Constants.PKCE_METHOD_S256)
                .queryParam(OAuth2Constants.CODE_CHALLENGE, challenge);
    }
}
