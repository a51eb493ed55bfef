package tw.taiwanjobs.keycloak.support.portals;

import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Product;

/** A running portal with a client of its own in the product's realm, both until it is closed. */
public final class Portal implements AutoCloseable {

    /** Begins the IDs of the elements that show claims. */
    private static final String CLAIM = "member-";

    /** Shorter than what the claims are kept for, so that newer ones come with a refreshed token only. */
    private static final String TOKEN_SECONDS = "5";

    private final PortalKind kind;
    private final RegisteredClient client;
    private final AutoCloseable server;

    private Portal(PortalKind kind, RegisteredClient client, AutoCloseable server) {
        this.kind = kind;
        this.client = client;
        this.server = server;
    }

    public static Portal start(Product product, PortalKind kind) {
        RegisteredClient client = RegisteredClient.called(product, kind.clientId());
        try {
            client.set(Map.of("access.token.lifespan", TOKEN_SECONDS));
            kind.backChannelPath().ifPresent(path -> client.set(Map.of("backchannel.logout.url", at(client, path))));
            return new Portal(kind, client, kind.start(client, product.url() + "/realms/" + product.realm()));
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    public PortalKind kind() {
        return kind;
    }

    /** Where everybody may look; whoever is logged in here sees it. */
    public String home() {
        return client.home().toString();
    }

    public String login() {
        return at("login");
    }

    public String join() {
        return at("join");
    }

    public String logout() {
        return at("logout");
    }

    /** As whom the portal knows the browser's owner: claims by their names; empty for a stranger. */
    public Map<String, String> member(HttpBrowser browser) {
        return claims(browser.open(home()));
    }

    /** The same, after the portal has fetched the claims anew with its refresh token. */
    public Map<String, String> refreshedMember(HttpBrowser browser) {
        return claims(browser.open(at(kind.refreshPath())));
    }

    /** Stops the server and removes the client. */
    @Override
    public void close() throws Exception {
        try (client) {
            server.close();
        }
    }

    @Override
    public String toString() {
        return client.id();
    }

    private String at(String path) {
        return at(client, path);
    }

    private static String at(RegisteredClient client, String path) {
        return client.home().resolve(path).toString();
    }

    private static Map<String, String> claims(HttpBrowser browser) {
        return browser.document().select("[id^=" + CLAIM + "]").stream()
                .collect(Collectors.toMap(shown -> shown.id().substring(CLAIM.length()), Element::text));
    }
}
