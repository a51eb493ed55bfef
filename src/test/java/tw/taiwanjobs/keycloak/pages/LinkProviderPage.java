package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A member connects an identity provider to the account. */
public final class LinkProviderPage extends FormPage {

    public LinkProviderPage(Tab tab) {
        super(tab, "link-provider");
    }
}
