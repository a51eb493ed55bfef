package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Where the mail to the new address went. */
public final class LegacyMailSentPage extends SitePage {

    public LegacyMailSentPage(Tab tab) {
        super(tab, "legacy-mail-sent");
    }
}
