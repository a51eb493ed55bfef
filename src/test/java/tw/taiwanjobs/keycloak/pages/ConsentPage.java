package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A portal wants data that it gets with the member's consent only. */
public final class ConsentPage extends SitePage {

    public ConsentPage(Tab tab) {
        super(tab, "consent");
    }
}
