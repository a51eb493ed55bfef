package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A member without a number gives one, or reads that there is one. */
public final class MemberNumberPage extends FormPage {

    public MemberNumberPage(Tab tab) {
        super(tab, "member-number");
    }
}
