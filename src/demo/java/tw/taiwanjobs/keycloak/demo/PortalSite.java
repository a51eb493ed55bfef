package tw.taiwanjobs.keycloak.demo;

import java.net.URI;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/** The demo's job portal for tests: the client of the realm file on a port of its own. */
public final class PortalSite implements AutoCloseable {
    private final PortalClient client;
    private final LocalSite site;

    private PortalSite(PortalClient client, LocalSite site) {
        this.client = client;
        this.site = site;
    }

    /** @param issuer address of the realm, whose client must know {@link #callback} before anybody logs in */
    public static PortalSite onFreePort(String issuer) {
        var port = FreePort.any();
        var registered = PortalClient.of(ProjectFiles.realm(), JobsPortal.CLIENT_ID);
        var client = registered.at(URI.create("http://localhost:" + port + "/"));
        return new PortalSite(client, LocalSite.start(port, new JobsPortal(RelyingParty.of(client, issuer))));
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
