package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A program without a page of its own gets its code by hand. */
public final class ProgramCodePage extends SitePage {

    public ProgramCodePage(Tab tab) {
        super(tab, "code");
    }
}
