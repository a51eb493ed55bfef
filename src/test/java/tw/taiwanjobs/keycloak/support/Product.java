package tw.taiwanjobs.keycloak.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.keycloak.representations.idm.ClientRepresentation;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;

/** The product in one realm of a running Keycloak, as a citizen and an administrator meet it. */
public class Product {
    public static final String REALM = "taiwanjobs";
    public static final String PORTAL = "jobs-portal";
    public static final String PORTAL_CALLBACK = "http://localhost:8091/callback";

    private final String url;
    private final String realm;
    private final Mailbox mailbox;
    private final AdminApi admin;

    protected Product(String url, String realm, Mailbox mailbox, AdminApi admin) {
        this.url = url;
        this.realm = realm;
        this.mailbox = mailbox;
        this.admin = admin;
    }

    /** The demo's portal as a client of a realm that does not have it. */
    protected static ClientRepresentation portal() {
        ClientRepresentation portal = new ClientRepresentation();
        portal.setClientId(PORTAL);
        portal.setPublicClient(true);
        portal.setRedirectUris(List.of(PORTAL_CALLBACK));
        return portal;
    }

    /** Where the browser finds Keycloak, without a slash at the end. */
    public final String url() {
        return url;
    }

    public final String realm() {
        return realm;
    }

    public final Mailbox mailbox() {
        return mailbox;
    }

    public final AdminApi admin() {
        return admin;
    }

    /** Address where a sign-up for the demo portal starts. */
    public final String signUpUrl() {
        return oidcUrl("registrations", PORTAL, PORTAL_CALLBACK);
    }

    /** Address where a login at the demo portal starts. */
    public final String loginUrl() {
        return loginUrl(PORTAL);
    }

    public final String loginUrl(String clientId) {
        return loginUrl(clientId, PORTAL_CALLBACK);
    }

    final String loginUrl(String clientId, String redirectUri) {
        return oidcUrl("auth", clientId, redirectUri);
    }

    final String oidcUrl(String endpoint) {
        return url + "/realms/" + realm + "/protocol/openid-connect/" + endpoint;
    }

    private String oidcUrl(String endpoint, String clientId, String redirectUri) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("client_id", clientId);
        parameters.put("response_type", "code");
        parameters.put("scope", "openid");
        parameters.put("redirect_uri", redirectUri);
        parameters.put("code_challenge_method", "S256");
        parameters.put("code_challenge", PortalTokens.CODE_CHALLENGE);
        return oidcUrl(endpoint) + "?" + HttpBrowser.encode(parameters);
    }
}
