package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** After the password: one of the codes that were printed. */
public final class RecoveryCodePage extends FormPage {

    public RecoveryCodePage(Tab tab) {
        super(tab, "recovery-code");
    }

    /** The button 使用其他方式. */
    public ChooseFactorPage otherWay() {
        return press("#try-another-way", ChooseFactorPage::new);
    }
}
