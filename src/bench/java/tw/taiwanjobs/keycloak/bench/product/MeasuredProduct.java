package tw.taiwanjobs.keycloak.bench.product;

import tw.taiwanjobs.keycloak.demo.server.Database;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.support.ProductSettings;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.database.DatabaseOfThisRun;

/**
 * The product on a Keycloak of its own, with an empty database, on the loopback address; captcha off, since no program
 * is to solve one, and limits out of reach. Ends with the JVM.
 */
public final class MeasuredProduct {
    private MeasuredProduct() {}

    public static RunningProduct start() {
        return start(DatabaseOfThisRun.fresh());
    }

    public static RunningProduct start(Database database) {
        System.out.println("Starting Keycloak; the first time takes a minute or two");
        Mailbox mailbox = Mailbox.onFreePort();
        mailbox.start();
        RunningProduct product = RunningProduct.start(
                ProductSettings.forMeasurement(database, ProductSettings.freshKeyRing("bench"), mailbox)
                        .freshData(),
                mailbox);
        product.liftCaptcha();
        product.putLimitsOutOfReach();
        return product;
    }
}
