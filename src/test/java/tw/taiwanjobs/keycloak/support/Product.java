package tw.taiwanjobs.keycloak.support;

import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;

/** The product running somewhere, as a citizen and a tester meet it. */
public interface Product {
    String REALM = "taiwanjobs";
    String PORTAL = "jobs-portal";
    String PORTAL_CALLBACK = "http://localhost:8091/callback";

    /** Where the browser finds Keycloak, without a slash at the end. */
    String url();

    default String realm() {
        return REALM;
    }

    Mailbox mailbox();

    AdminApi admin();

    /** Address where a sign-up for the demo portal starts. */
    default String signUpUrl() {
        return oidcUrl("registrations", PORTAL);
    }

    /** Address where a login at the demo portal starts. */
    default String loginUrl() {
        return loginUrl(PORTAL);
    }

    default String loginUrl(String clientId) {
        return oidcUrl("auth", clientId);
    }

    private String oidcUrl(String endpoint, String clientId) {
        return url() + "/realms/" + realm() + "/protocol/openid-connect/" + endpoint + "?client_id=" + clientId
                + "&response_type=code&scope=openid&redirect_uri=http%3A%2F%2Flocalhost%3A8091%2Fcallback";
    }
}
