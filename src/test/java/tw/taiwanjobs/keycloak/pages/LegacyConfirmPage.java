package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Behind the link to the new address: the member's password. */
public final class LegacyConfirmPage extends FormPage {

    public LegacyConfirmPage(Tab tab) {
        super(tab, "legacy-confirm");
    }
}
