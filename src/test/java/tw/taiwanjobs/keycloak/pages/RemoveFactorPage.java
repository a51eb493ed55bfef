package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A member takes away a way to log in. */
public final class RemoveFactorPage extends FormPage {

    public RemoveFactorPage(Tab tab) {
        super(tab, "delete-credential");
    }
}
