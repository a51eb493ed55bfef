package tw.taiwanjobs.keycloak.support;

import com.microsoft.playwright.Page;
import java.util.Set;
import org.keycloak.representations.idm.RealmRepresentation;
import tw.taiwanjobs.keycloak.demo.server.AdminApi;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;

/**
 * Keycloak's admin console, where an administrator of the realm {@code master} sees to the product's realm. As long as it is open,
 * {@code master} speaks the languages of the product.
 */
public final class AdminConsole implements AutoCloseable {

    private static final String MASTER = "master";

    private final RunningProduct product;
    private final AdminApi master;
    private final RealmRepresentation before;
    private final Page page;

    private AdminConsole(RunningProduct product, Page page) {
        this.product = product;
        this.master = AdminApi.of(product.server(), MASTER);
        this.before = master.realm().toRepresentation();
        this.page = page;
    }

    /** In the language of the browser. */
    public static AdminConsole open(RunningProduct product, Page page) {
        AdminConsole console = new AdminConsole(product, page);
        console.master.changeRealm(realm -> {
            realm.setInternationalizationEnabled(true);
            realm.setSupportedLocales(Set.of("zh-TW", "en"));
        });
        page.navigate(console.address("users"));
        page.fill("#username", KeycloakServer.ADMIN);
        page.fill("#password", System.getenv("TAIWANJOBS_TEST_ADMIN_PASSWORD"));
        page.click("[type=submit]");
        page.waitForSelector("nav");
        return console;
    }

    /**
     * Opened anew, as by a bookmark.
     *
     * @param path below the product's realm
     * @param whenThere selector of what the page shows last
     */
    public Page show(String path, String whenThere) {
        page.navigate("about:blank");
        page.navigate(address(path));
        page.waitForSelector(whenThere);
        return page;
    }

    private String address(String path) {
        return product.url() + "/admin/master/console/#/" + product.realm() + "/" + path;
    }

    @Override
    public void close() {
        master.realm().update(before);
        master.close();
    }
}
