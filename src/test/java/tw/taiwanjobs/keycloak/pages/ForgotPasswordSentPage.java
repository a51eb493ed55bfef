package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** What everybody reads who has asked for a new password. */
public final class ForgotPasswordSentPage extends SitePage {

    public ForgotPasswordSentPage(Tab tab) {
        super(tab, "forgot-password-sent");
    }
}
