package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** What goes and what stays, and the password. */
public final class MemberDeletePage extends FormPage {

    public MemberDeletePage(Tab tab) {
        super(tab, "member-delete");
    }
}
