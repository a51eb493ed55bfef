package tw.taiwanjobs.keycloak.pages;

import com.microsoft.playwright.Locator;
import java.util.function.Function;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A passkey is offered after a login, or added by wish. */
public final class PasskeySetupPage extends FormPage {

    public PasskeySetupPage(Tab tab) {
        super(tab, "passkey-register");
    }

    /** Presses the button, after which the device makes a passkey. */
    public <P> P add(Function<Tab, P> next) {
        return press("#add-key", next);
    }

    /** The button 暫時不要, where the page was offered. */
    public Locator later() {
        return main().locator("button[name=later]");
    }
}
