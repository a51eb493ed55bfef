package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Until when the member may come back. */
public final class MemberDeletionAskedPage extends FormPage {

    public MemberDeletionAskedPage(Tab tab) {
        super(tab, "member-deletion-asked");
    }
}
