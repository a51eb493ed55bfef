package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The account, the change that waits for its link, the form for another address. */
public final class MemberEmailPage extends FormPage {

    public MemberEmailPage(Tab tab) {
        super(tab, "member-email");
    }
}
