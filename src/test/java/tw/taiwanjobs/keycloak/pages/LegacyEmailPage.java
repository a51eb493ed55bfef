package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A member who logged in with a national ID is asked for an e-mail address. */
public final class LegacyEmailPage extends FormPage {

    public LegacyEmailPage(Tab tab) {
        super(tab, "legacy-email");
    }
}
