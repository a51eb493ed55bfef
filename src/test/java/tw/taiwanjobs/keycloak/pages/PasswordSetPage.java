package tw.taiwanjobs.keycloak.pages;

import java.util.function.Function;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Step 6: success. */
public final class PasswordSetPage extends SitePage {

    public PasswordSetPage(Tab tab) {
        super(tab, "password-set");
    }

    /** Goes on to the portal that sent the person. */
    public <P> P goOn(Function<Tab, P> next) {
        return press("#continue", next);
    }
}
