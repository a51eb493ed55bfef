package tw.taiwanjobs.keycloak.demo;

import tw.taiwanjobs.keycloak.demo.server.AdminApi;

/** What the demo changes in the imported realm at every start, because it differs from run to run. */
final class DemoSettings {
    private static final String LIMIT_LIFTED = "0";

    private final DemoOptions options;
    private final int smtpPort;

    DemoSettings(DemoOptions options, int smtpPort) {
        this.options = options;
        this.smtpPort = smtpPort;
    }

    void apply(AdminApi admin) {
        admin.sendMailTo("localhost", smtpPort);
        admin.setCaptcha(options.captcha() ? "image" : "off");
        admin.setLimits((name, standard) -> isLifted(name) ? LIMIT_LIFTED : standard);
    }

    private boolean isLifted(String limit) {
        return !options.limits() || !options.captcha() && limit.endsWith("PerAddress");
    }
}
