package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** 忘記帳號: number and birth date. */
public final class ForgotAccountPage extends FormPage {

    public ForgotAccountPage(Tab tab) {
        super(tab, "forgot-account");
    }
}
