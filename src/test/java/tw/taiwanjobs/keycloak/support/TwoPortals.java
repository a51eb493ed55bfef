package tw.taiwanjobs.keycloak.support;

import java.time.Duration;
import java.util.Map;
import tw.taiwanjobs.keycloak.demo.PortalSite;
import tw.taiwanjobs.keycloak.demo.server.Await;

/** Both portals of the demo, running; the realm's clients know them until they are closed. */
public final class TwoPortals implements AutoCloseable {

    public static final String JOBS = Product.PORTAL;
    public static final String TRAINING = "training-portal";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String POST_LOGOUT = "post.logout.redirect.uris";
    private static final String BACK_CHANNEL = "backchannel.logout.url";
    private static final String FRONT_CHANNEL = "frontchannel.logout.url";

    private static final String SESSION_REQUIRED = "frontchannel.logout.session.required";

    private final RunningProduct product;
    private final PortalSite jobs;
    private final PortalSite training;

    private TwoPortals(RunningProduct product) {
        this.product = product;
        this.jobs = PortalSite.onFreePort(JOBS, issuer(product));
        this.training = PortalSite.onFreePort(TRAINING, issuer(product));
        register(JOBS, jobs);
        register(TRAINING, training);
    }

    public static TwoPortals open(RunningProduct product) {
        return new TwoPortals(product);
    }

    public PortalSite jobs() {
        return jobs;
    }

    public PortalSite training() {
        return training;
    }

    /** A portal that is told in the browser, and not behind its back. */
    public void useFrontChannel(String clientId) {
        PortalSite site = clientId.equals(JOBS) ? jobs : training;
        product.admin().changeClient(clientId, client -> {
            client.setFrontchannelLogout(true);
            client.getAttributes()
                    .putAll(Map.of(
                            BACK_CHANNEL, "", FRONT_CHANNEL, site.frontChannelLogout(), SESSION_REQUIRED, "true"));
        });
    }

    /** Follows the way back to a portal, which ends at its home page. */
    public static HttpBrowser arrive(HttpBrowser browser, PortalSite portal) {
        browser.open(browser.address().toString());
        return browser.open(portal.home());
    }

    /** Whom the portal says to be logged in; empty if nobody. */
    public static String account(HttpBrowser browser, PortalSite portal) {
        return browser.open(portal.home()).document().select("#member-email").text();
    }

    /** Keycloak tells the portals while it answers the browser. */
    public static void awaitLoggedOut(HttpBrowser browser, PortalSite portal) {
        Await.until(
                "the log-out at " + portal.home(),
                PATIENCE,
                () -> account(browser, portal).isEmpty());
    }

    @Override
    public void close() {
        forget(JOBS, jobs, "http://localhost:8091/");
        forget(TRAINING, training, "http://localhost:8092/");
        jobs.close();
        training.close();
    }

    private void register(String clientId, PortalSite site) {
        product.admin().changeClient(clientId, client -> {
            client.setBaseUrl(site.home());
            client.getRedirectUris().add(site.callback());
            client.getAttributes()
                    .putAll(Map.of(
                            POST_LOGOUT,
                            site.home(),
                            BACK_CHANNEL,
                            site.backChannelLogout(),
                            "backchannel.logout.session.required",
                            "true"));
        });
    }

    /** An attribute that is left out stays; an empty one goes. */
    private void forget(String clientId, PortalSite site, String home) {
        product.admin().changeClient(clientId, client -> {
            client.setBaseUrl(home);
            client.getRedirectUris().remove(site.callback());
            client.setFrontchannelLogout(false);
            client.getAttributes()
                    .putAll(Map.of(POST_LOGOUT, home, BACK_CHANNEL, "", FRONT_CHANNEL, "", SESSION_REQUIRED, ""));
        });
    }

    private static String issuer(RunningProduct product) {
        return product.server().realmUrl(Product.REALM);
    }
}
