package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** On the way to a site that speaks SAML. */
public final class SendFormPage extends FormPage {

    public SendFormPage(Tab tab) {
        super(tab, "saml-post-form");
    }
}
