package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** A mailed link where somebody else is logged in. */
public final class LinkOtherMemberPage extends SitePage {

    public LinkOtherMemberPage(Tab tab) {
        super(tab, "link-other-member");
    }

    public SetPasswordPage logOut() {
        return press("button", SetPasswordPage::new);
    }
}
