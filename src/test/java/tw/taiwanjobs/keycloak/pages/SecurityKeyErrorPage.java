package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The security key did not answer. */
public final class SecurityKeyErrorPage extends FormPage {

    public SecurityKeyErrorPage(Tab tab) {
        super(tab, "webauthn-error");
    }
}
