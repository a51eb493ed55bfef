package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Whoever had asked to be deleted and logs in. */
public final class MemberDeletionWithdrawnPage extends FormPage {

    public MemberDeletionWithdrawnPage(Tab tab) {
        super(tab, "member-deletion-withdrawn");
    }
}
