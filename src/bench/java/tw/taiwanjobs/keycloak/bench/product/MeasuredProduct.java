package tw.taiwanjobs.keycloak.bench.product;

import java.util.Map;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.demo.server.Database;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.support.Product;
import tw.taiwanjobs.keycloak.support.ProductSettings;
import tw.taiwanjobs.keycloak.support.Testbed;
import tw.taiwanjobs.keycloak.support.database.DatabaseOfThisRun;

/**
 * The product on a Keycloak of its own, with an empty database, on the loopback address; captcha off, since no program
 * is to solve one, and limits out of reach. Ends with the JVM.
 */
public final class MeasuredProduct implements Product {

    /** Limits are counted as in production; they stop nobody. */
    private static final String OUT_OF_REACH = "999999999";

    private final Database database = DatabaseOfThisRun.fresh();
    private final Mailbox mailbox = Mailbox.onFreePort();
    private final KeycloakServer server;
    private final AdminApi admin;
    private final Testbed testbed;

    private MeasuredProduct() {
        mailbox.start();
        server = ProductSettings.forMeasurement(database, ProductSettings.freshKeyRing("bench"), mailbox.port())
                .freshData()
                .port(FreePort.any())
                .server();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        server.start();
        admin = AdminApi.of(server, REALM);
        testbed = Testbed.of(server, REALM);
        admin.configureLoginForm(Map.of("captcha", "off"));
        admin.configureForgotPassword(Map.of("captcha", "off"));
        admin.setLimits((name, standard) -> name.endsWith("Pause") ? standard : OUT_OF_REACH);
    }

    public static MeasuredProduct start() {
        System.out.println("Starting Keycloak; the first time takes a minute or two");
        return new MeasuredProduct();
    }

    public String database() {
        return database.vendor();
    }

    public Testbed testbed() {
        return testbed;
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

    private void stop() {
        server.close();
        mailbox.close();
    }
}
