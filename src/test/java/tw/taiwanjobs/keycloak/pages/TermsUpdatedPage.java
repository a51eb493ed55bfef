package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The terms in force, at the login of a member who has not ticked them. */
public final class TermsUpdatedPage extends FormPage {

    public TermsUpdatedPage(Tab tab) {
        super(tab, "terms-updated");
    }
}
