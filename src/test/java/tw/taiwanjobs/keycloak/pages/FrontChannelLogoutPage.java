package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Tells portals in frames that the person has logged out. */
public final class FrontChannelLogoutPage extends SitePage {

    public FrontChannelLogoutPage(Tab tab) {
        super(tab, "frontchannel-logout");
    }
}
