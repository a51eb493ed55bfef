package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** What is kept of the member. */
public final class MemberDataPage extends FormPage {

    public MemberDataPage(Tab tab) {
        super(tab, "member-data");
    }
}
