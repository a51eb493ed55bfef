package tw.taiwanjobs.keycloak.support.portals;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import tw.taiwanjobs.keycloak.demo.PortalSite;

/** What a portal's logins are made with. */
public enum PortalKind {
    /** The demo's portal, with the library of Nimbus. */
    DEMO(
            "refresh",
            Optional.of("backchannel-logout"),
            (client, issuer) -> PortalSite.start(client.id(), client.secret(), client.home(), issuer)),

    /** It asks for newer claims by itself. */
    MOD_AUTH_OPENIDC("", Optional.of("callback?logout=backchannel"), ApachePortal::start),

    /** JavaScript, from npm. */
    OPENID_CLIENT("refresh", Optional.empty(), NodePortal::start);

    private final String refreshPath;
    private final Optional<String> backChannelPath;
    private final BiFunction<RegisteredClient, String, AutoCloseable> server;

    PortalKind(
            String refreshPath,
            Optional<String> backChannelPath,
            BiFunction<RegisteredClient, String, AutoCloseable> server) {
        this.refreshPath = refreshPath;
        this.backChannelPath = backChannelPath;
        this.server = server;
    }

    /** Whether Keycloak tells it that a session has ended somewhere else. */
    public boolean hearsOfLogout() {
        return backChannelPath.isPresent();
    }

    /** Where, below the portal's home. */
    Optional<String> backChannelPath() {
        return backChannelPath;
    }

    /** Below the portal's home: the way to newer claims. */
    String refreshPath() {
        return refreshPath;
    }

    String clientId() {
        return "tests-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    AutoCloseable start(RegisteredClient client, String issuer) {
        return server.apply(client, issuer);
    }
}
