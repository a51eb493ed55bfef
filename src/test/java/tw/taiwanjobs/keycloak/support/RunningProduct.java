package tw.taiwanjobs.keycloak.support;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.KeycloakSettings;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.support.database.DatabaseOfThisRun;

/** The product with its testbed on a Keycloak that ends with the JVM. */
public final class RunningProduct extends Product {

    /** Limits are counted as in production; they stop nobody. */
    private static final String OUT_OF_REACH = "999999999";

    private static final String LIFTED = "0";

    private static volatile @Nullable RunningProduct shared;

    private final KeycloakServer server;
    private final Testbed testbed;

    private RunningProduct(KeycloakServer server, Mailbox mailbox) {
        super(server.url(), REALM, mailbox, AdminApi.of(server, REALM));
        this.server = server;
        this.testbed = Testbed.of(server, REALM);
    }

    /**
     * Started once for all test classes of a run. The captcha is off and the limits by address are lifted; a test that is
     * about them switches them on and off again.
     */
    public static RunningProduct get() {
        return Shared.PRODUCT;
    }

    /** The one for all test classes, if a test of this run has started it. */
    public static Optional<RunningProduct> shared() {
        return Optional.ofNullable(shared);
    }

    /** One of a test's or a benchmark's own, with captcha and limits as the realm file has them. */
    public static RunningProduct start(KeycloakSettings settings, Mailbox mailbox) {
        KeycloakServer server = settings.server();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        server.start();
        return new RunningProduct(server, mailbox);
    }

    public KeycloakServer server() {
        return server;
    }

    public Testbed testbed() {
        return testbed;
    }

    public void liftCaptcha() {
        admin().setCaptcha("off");
    }

    /** All other limits are as an administrator finds them. */
    public void liftLimitsByAddress() {
        admin().setLimits((name, standard) -> name.endsWith("PerAddress") ? LIFTED : standard);
    }

    public void putLimitsOutOfReach() {
        admin().setLimits((name, standard) -> name.endsWith("Pause") ? standard : OUT_OF_REACH);
    }

    private static final class Shared {
        static final RunningProduct PRODUCT = start();

        private static RunningProduct start() {
            Mailbox mailbox = Mailbox.started();
            RunningProduct product = RunningProduct.start(
                    ProductSettings.forTests(DatabaseOfThisRun.fresh(), ProductSettings.freshKeyRing("it"), mailbox)
                            .freshData(),
                    mailbox);
            product.liftCaptcha();
            product.liftLimitsByAddress();
            shared = product;
            return product;
        }
    }
}
