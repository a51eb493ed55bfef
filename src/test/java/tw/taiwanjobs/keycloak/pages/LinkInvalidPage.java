package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A mailed link that was replaced, or tampered with. */
public final class LinkInvalidPage extends SitePage {

    public LinkInvalidPage(Tab tab) {
        super(tab, "link-invalid");
    }
}
