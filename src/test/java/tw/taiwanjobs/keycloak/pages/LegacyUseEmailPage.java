package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A member who has an account by e-mail address is told to use it. */
public final class LegacyUseEmailPage extends SitePage {

    public LegacyUseEmailPage(Tab tab) {
        super(tab, "legacy-use-email");
    }
}
