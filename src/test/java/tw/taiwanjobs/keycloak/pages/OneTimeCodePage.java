package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** After the password: the code that an app shows. */
public final class OneTimeCodePage extends FormPage {

    public OneTimeCodePage(Tab tab) {
        super(tab, "login-otp");
    }

    /** The button 使用其他方式. */
    public ChooseFactorPage otherWay() {
        return press("#try-another-way", ChooseFactorPage::new);
    }
}
