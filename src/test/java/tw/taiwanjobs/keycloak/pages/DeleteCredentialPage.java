package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Whether a passkey or a second factor is to go. */
public final class DeleteCredentialPage extends FormPage {

    public DeleteCredentialPage(Tab tab) {
        super(tab, "delete-credential");
    }
}
