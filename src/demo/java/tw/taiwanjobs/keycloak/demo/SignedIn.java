package tw.taiwanjobs.keycloak.demo;

import com.nimbusds.jwt.JWT;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import com.nimbusds.openid.connect.sdk.claims.SessionID;
import java.util.List;

/**
 * A member as userinfo names him, and how he proved himself; the ID token is the hint at log-out, the other one fetches a
 * newer.
 *
 * @param session at Keycloak, which a log-out elsewhere names
 */
record SignedIn(
        String name,
        String email,
        String level,
        List<String> methods,
        SessionID session,
        JWT idToken,
        RefreshToken refreshToken) {
    @Override
    public String toString() {
        return "SignedIn";
    }
}
