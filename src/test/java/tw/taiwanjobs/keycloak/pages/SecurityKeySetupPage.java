package tw.taiwanjobs.keycloak.pages;

import java.util.function.Function;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A security key is added. */
public final class SecurityKeySetupPage extends FormPage {

    public SecurityKeySetupPage(Tab tab) {
        super(tab, "webauthn-register");
    }

    /** Presses the button, after which the browser makes a key and asks for its name. */
    public <P> P addKey(Function<Tab, P> next) {
        tab().page().onceDialog(dialog -> dialog.accept("我的手機"));
        return press("#add-key", next);
    }
}
