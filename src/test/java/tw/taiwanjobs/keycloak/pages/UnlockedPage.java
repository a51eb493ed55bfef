package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The lock is lifted. */
public final class UnlockedPage extends SitePage {

    public UnlockedPage(Tab tab) {
        super(tab, "unlocked");
    }
}
