package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Something that cannot go on in this tab. */
public final class ErrorPage extends SitePage {

    public ErrorPage(Tab tab) {
        super(tab, "error");
    }
}
