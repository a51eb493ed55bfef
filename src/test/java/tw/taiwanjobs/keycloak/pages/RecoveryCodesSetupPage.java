package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Recovery codes are shown once, to be kept. */
public final class RecoveryCodesSetupPage extends FormPage {

    public RecoveryCodesSetupPage(Tab tab) {
        super(tab, "recovery-codes-setup");
    }
}
