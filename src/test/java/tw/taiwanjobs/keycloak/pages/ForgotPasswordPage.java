package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** 忘記密碼: the account. */
public final class ForgotPasswordPage extends FormPage {

    public ForgotPasswordPage(Tab tab) {
        super(tab, "forgot-password");
    }
}
