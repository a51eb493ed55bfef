package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A mailed link after its time. */
public final class LinkExpiredPage extends SitePage {

    public LinkExpiredPage(Tab tab) {
        super(tab, "link-expired");
    }
}
