package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Behind the link to the address that shall be the account: the member's password. */
public final class ConfirmEmailPage extends FormPage {

    public ConfirmEmailPage(Tab tab) {
        super(tab, "confirm-email");
    }
}
