package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Step 2, second screen: the fields of the user profile. */
public final class ProfilePage extends ProfileFieldsPage {

    public ProfilePage(Tab tab) {
        super(tab, "profile", ProfilePage::new);
    }
}
