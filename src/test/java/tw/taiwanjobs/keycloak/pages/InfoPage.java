package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** One sentence about what has happened. */
public final class InfoPage extends SitePage {

    public InfoPage(Tab tab) {
        super(tab, "info");
    }
}
