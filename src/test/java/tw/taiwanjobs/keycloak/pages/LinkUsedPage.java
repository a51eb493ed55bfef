package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A mailed link that has done its work. */
public final class LinkUsedPage extends SitePage {

    public LinkUsedPage(Tab tab) {
        super(tab, "link-used");
    }
}
