package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Step 1: the member terms. */
public final class TermsPage extends FormPage {

    public TermsPage(Tab tab) {
        super(tab, "terms");
    }

    public TermsPage accept() {
        field("termsAccepted").set("on");
        return this;
    }
}
