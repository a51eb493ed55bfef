package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The address is the account now. */
public final class LegacyConfirmedPage extends SitePage {

    public LegacyConfirmedPage(Tab tab) {
        super(tab, "legacy-confirmed");
    }
}
