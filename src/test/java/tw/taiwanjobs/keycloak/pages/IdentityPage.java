package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Step 2, first screen: account, ID, birth date, captcha. */
public final class IdentityPage extends FormPage {

    public IdentityPage(Tab tab) {
        super(tab, "identity");
    }
}
