package tw.taiwanjobs.keycloak.support;

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
        return oidcUrl("registrations");
    }

    /** Address where a login at the demo portal starts. */
    default String loginUrl() {
        return oidcUrl("auth");
    }

    private String oidcUrl(String endpoint) {
        return url() + "/realms/" + realm() + "/protocol/openid-connect/" + endpoint + "?client_id=" + PORTAL
                + "&response_type=code&scope=openid&redirect_uri=http%3A%2F%2Flocalhost%3A8091%2Fcallback";
    }
}
