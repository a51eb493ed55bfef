package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Another e-mail address, where the realm lets members change it. */
public final class UpdateEmailPage extends FormPage {

    public UpdateEmailPage(Tab tab) {
        super(tab, "update-email");
    }
}
