package tw.taiwanjobs.keycloak.pages;

import java.util.function.Function;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** After the password: a security key. */
public final class SecurityKeyPage extends FormPage {

    public SecurityKeyPage(Tab tab) {
        super(tab, "webauthn-authenticate");
    }

    /** Presses the button, after which the browser asks the key. */
    public <P> P useKey(Function<Tab, P> next) {
        return press("#use-key", next);
    }
}
