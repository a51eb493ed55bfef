package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The fields of the user profile with what is stored of a member. */
public final class MemberProfilePage extends ProfileFieldsPage {

    public MemberProfilePage(Tab tab) {
        super(tab, "member-profile", MemberProfilePage::new);
    }
}
