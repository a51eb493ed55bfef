package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** An app for one-time codes is set up. */
public final class OneTimeCodeSetupPage extends FormPage {

    public OneTimeCodeSetupPage(Tab tab) {
        super(tab, "config-totp");
    }
}
