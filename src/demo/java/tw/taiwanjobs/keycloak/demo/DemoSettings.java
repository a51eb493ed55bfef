package tw.taiwanjobs.keycloak.demo;

import java.util.List;
import java.util.Map;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** What the demo changes in the imported realm at every start, because it differs from run to run. */
final class DemoSettings {
    private static final String LIMIT_LIFTED = "0";

    private final DemoOptions options;
    private final List<PortalClient> portals;
    private final int smtpPort;

    DemoSettings(DemoOptions options, List<PortalClient> portals, int smtpPort) {
        this.options = options;
        this.portals = portals;
        this.smtpPort = smtpPort;
    }

    void apply(AdminApi admin) {
        portals.forEach(portal -> register(portal, admin));
        admin.sendMailTo("localhost", smtpPort);
        admin.setCaptcha(options.captcha() ? "image" : "off");
        admin.setLimits((name, standard) -> isLifted(name) ? LIMIT_LIFTED : standard);
    }

    private static void register(PortalClient portal, AdminApi admin) {
        if (!admin.hasClient(portal.clientId())) {
            throw new StartupFailure("the data in target/demo is of an earlier demo without " + portal.clientId()
                    + ": start with --fresh");
        }
        admin.changeClient(portal.clientId(), client -> {
            client.setBaseUrl(portal.home().toString());
            client.setRedirectUris(List.of(portal.callback().toString()));
            client.getAttributes()
                    .putAll(Map.of(
                            "post.logout.redirect.uris", portal.home().toString(),
                            "backchannel.logout.url", portal.backChannelLogout().toString(),
                            "backchannel.logout.session.required", "true"));
        });
    }

    private boolean isLifted(String limit) {
        return !options.limits() || !options.captcha() && limit.endsWith("PerAddress");
    }
}
