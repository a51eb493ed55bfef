package tw.taiwanjobs.keycloak.support;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** A person who logs in at the demo portal over plain HTTP, without JavaScript. */
public final class LogIn {

    private final Product product;
    private final Supplier<HttpBrowser> browser;
    private final Map<String, String> ticked;

    private LogIn(Product product, Supplier<HttpBrowser> browser, Map<String, String> ticked) {
        this.product = product;
        this.browser = browser;
        this.ticked = ticked;
    }

    /** In a new browser each time. */
    public LogIn(Product product) {
        this(product, HttpBrowser::inChinese, Map.of());
    }

    /** In a browser that is there already. */
    public LogIn in(HttpBrowser known) {
        return new LogIn(product, () -> known, ticked);
    }

    /** With 記住帳號 ticked. */
    public LogIn remembering() {
        return new LogIn(product, browser, Map.of("rememberAccount", "on"));
    }

    /** Opens the login page and sends it. @return the browser, wherever that led it */
    public HttpBrowser as(String account, String password) {
        Map<String, String> fields = new HashMap<>(fields(account, password));
        fields.putAll(ticked);
        return browser.get().open(product.loginUrl()).submit(fields);
    }

    /** Of the login page. */
    public static Map<String, String> fields(String account, String password) {
        return Map.of("username", account, "password", password);
    }

    /** Whether the portal has the person back. */
    public static boolean isIn(HttpBrowser browser) {
        return browser.address().toString().startsWith(Product.PORTAL_CALLBACK);
    }
}
