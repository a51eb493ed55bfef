package tw.taiwanjobs.keycloak.demo;

import java.net.URI;

/** A portal of the demo with its pages. */
public final class PortalSite implements AutoCloseable {
    private static final String JOBS_PORTAL = "jobs-portal";

    private static final int ANY_PORT = 0;

    private final PortalClient client;
    private final LocalSite site;

    private PortalSite(PortalClient client, LocalSite site) {
        this.client = client;
        this.site = site;
    }

    static PortalSite start(PortalClient client, String issuer) {
        var pages = new PortalPages(client, RelyingParty.of(client, issuer));
        return new PortalSite(client, LocalSite.start(client.home().getPort(), pages));
    }

    /** A portal of another client than the demo's. @param issuer address of the realm */
    public static PortalSite start(String clientId, String secret, URI home, String issuer) {
        return start(new PortalClient(clientId, clientId, secret, home, home.resolve("callback")), issuer);
    }

    /**
     * The first portal for tests, on a port of its own.
     *
     * @param issuer address of the realm, whose client must know {@link #callback} before anybody logs in
     */
    public static PortalSite onFreePort(String issuer) {
        return onFreePort(JOBS_PORTAL, issuer);
    }

    /** As above. @param clientId of one of the demo's portals */
    public static PortalSite onFreePort(String clientId, String issuer) {
        return PortalClient.from(ANY_PORT).stream()
                .filter(client -> client.clientId().equals(clientId))
                .map(client -> start(client.atFreePort(), issuer))
                .findFirst()
                .orElseThrow();
    }

    public String home() {
        return client.home().toString();
    }

    public String callback() {
        return client.callback().toString();
    }

    public String backChannelLogout() {
        return client.backChannelLogout().toString();
    }

    public String frontChannelLogout() {
        return client.frontChannelLogout().toString();
    }

    @Override
    public void close() {
        site.close();
    }
}
