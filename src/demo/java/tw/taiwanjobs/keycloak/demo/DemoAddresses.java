package tw.taiwanjobs.keycloak.demo;

import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where a person finds the parts of the running demo. */
record DemoAddresses(String keycloak, String mailCatcher, List<PortalClient> portals) {
    static final String REALM = "taiwanjobs";

    String signUp() {
        return openIdConnect("registrations");
    }

    String logIn() {
        return openIdConnect("auth");
    }

    String adminConsole() {
        return keycloak + "/admin/master/console/#/" + REALM;
    }

    String issuer() {
        return keycloak + "/realms/" + REALM;
    }

    /** The portal begins a login of its own when a browser comes back that it has not sent. */
    private static String challengeThatNobodyMeets() {
        return CodeChallenge.compute(CodeChallengeMethod.S256, new CodeVerifier())
                .getValue();
    }

    private String openIdConnect(String endpoint) {
        var portal = portals.get(0);
        return issuer() + "/protocol/openid-connect/" + endpoint + "?client_id=" + portal.clientId()
                + "&response_type=code&scope=openid&redirect_uri="
                + URLEncoder.encode(portal.callback().toString(), StandardCharsets.UTF_8)
                + "&code_challenge_method=S256&code_challenge=" + challengeThatNobodyMeets();
    }
}
