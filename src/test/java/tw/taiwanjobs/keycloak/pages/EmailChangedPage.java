package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The new address is the account. */
public final class EmailChangedPage extends SitePage {

    public EmailChangedPage(Tab tab) {
        super(tab, "email-changed");
    }
}
