package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A new password of somebody who is logged in. */
public final class UpdatePasswordPage extends FormPage {

    public UpdatePasswordPage(Tab tab) {
        super(tab, "login-update-password");
    }
}
