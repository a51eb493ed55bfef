package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A mail with a link is on its way, where the realm wants the address verified. */
public final class VerifyEmailPage extends FormPage {

    public VerifyEmailPage(Tab tab) {
        super(tab, "verify-email");
    }
}
