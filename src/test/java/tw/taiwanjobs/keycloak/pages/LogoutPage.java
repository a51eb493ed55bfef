package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Asks whether to log out, where no portal vouches for the wish. */
public final class LogoutPage extends FormPage {

    public LogoutPage(Tab tab) {
        super(tab, "logout");
    }
}
