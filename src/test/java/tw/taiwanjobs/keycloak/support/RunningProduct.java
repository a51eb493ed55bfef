package tw.taiwanjobs.keycloak.support;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.support.database.DatabaseOfThisRun;

/**
 * The product on a real Keycloak, with mail server and testbed, started once for all test classes of a run. The captcha
 * is off and the limits by address are lifted; a test that is about them switches them on and off again.
 */
public final class RunningProduct implements Product {

    public static final String REALM = Product.REALM;
    public static final String PORTAL = Product.PORTAL;
    public static final String PORTAL_CALLBACK = Product.PORTAL_CALLBACK;

    private static volatile @Nullable RunningProduct running;

    private final KeycloakServer server;
    private final Mailbox mailbox;
    private final AdminApi admin;
    private final Testbed testbed;

    private RunningProduct() {
        mailbox = Mailbox.onFreePort();
        mailbox.start();
        server = ProductSettings.of(DatabaseOfThisRun.fresh(), ProductSettings.freshKeyRing("it"), mailbox.port())
                .freshData()
                .port(FreePort.any())
                .server();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        server.start();
        admin = AdminApi.of(server, REALM);
        testbed = Testbed.of(server, REALM);
        liftCaptcha();
        liftLimitsByAddress();
        running = this;
    }

    public static RunningProduct get() {
        return Holder.INSTANCE;
    }

    /** The product if a test of this run has started it. */
    public static Optional<RunningProduct> running() {
        return Optional.ofNullable(running);
    }

    public KeycloakServer server() {
        return server;
    }

    @Override
    public String url() {
        return server.url();
    }

    @Override
    public Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public AdminApi admin() {
        return admin;
    }

    public Testbed testbed() {
        return testbed;
    }

    /** All other limits are as an administrator finds them. */
    public void liftLimitsByAddress() {
        admin.setLimits((name, standard) -> name.endsWith("PerAddress") ? "0" : standard);
    }

    private void liftCaptcha() {
        admin.configureIdentityStep(Map.of("captcha", "off"));
        admin.configureLoginForm(Map.of("captcha", "off"));
        admin.configureForgotAccount(Map.of("captcha", "off"));
        admin.configureForgotPassword(Map.of("captcha", "off"));
    }

    private void stop() {
        server.close();
        mailbox.close();
    }

    private static final class Holder {
        static final RunningProduct INSTANCE = new RunningProduct();
    }
}
