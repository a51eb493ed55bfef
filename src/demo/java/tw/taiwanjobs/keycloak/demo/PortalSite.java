package tw.taiwanjobs.keycloak.demo;

import tw.taiwanjobs.keycloak.demo.server.FreePort;

/** A portal of the demo with its pages. */
public final class PortalSite implements AutoCloseable {
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

    /**
     * The first portal for tests, on a port of its own.
     *
     * @param issuer address of the realm, whose client must know {@link #callback} before anybody logs in
     */
    public static PortalSite onFreePort(String issuer) {
        return start(PortalClient.from(FreePort.any()).get(0), issuer);
    }

    public String home() {
        return client.home().toString();
    }

    public String callback() {
        return client.callback().toString();
    }

    @Override
    public void close() {
        site.close();
    }
}
