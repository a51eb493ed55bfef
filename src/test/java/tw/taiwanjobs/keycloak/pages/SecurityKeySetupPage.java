package tw.taiwanjobs.keycloak.pages;

import java.util.function.Function;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A security key is added. */
public final class SecurityKeySetupPage extends FormPage {

    public SecurityKeySetupPage(Tab tab) {
        super(tab, "webauthn-register");
    }

    /** Names the key and presses the button, after which the browser makes it. */
    public <P> P addKey(String name, Function<Tab, P> next) {
        field("securityKeyName").set(name);
        return press("#add-key", next);
    }
}
