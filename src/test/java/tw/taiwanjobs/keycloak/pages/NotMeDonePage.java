package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** After 不是您本人申請: the sign-up is gone. */
public final class NotMeDonePage extends SitePage {

    public NotMeDonePage(Tab tab) {
        super(tab, "not-me");
    }
}
