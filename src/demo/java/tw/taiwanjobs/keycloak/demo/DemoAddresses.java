package tw.taiwanjobs.keycloak.demo;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where a person finds the parts of the running demo. */
record DemoAddresses(String keycloak, String mailCatcher, PortalClient portal) {
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

    private String openIdConnect(String endpoint) {
        return issuer() + "/protocol/openid-connect/" + endpoint + "?client_id=" + portal.clientId()
                + "&response_type=code&scope=openid&redirect_uri="
                + URLEncoder.encode(portal.callback().toString(), StandardCharsets.UTF_8);
    }
}
