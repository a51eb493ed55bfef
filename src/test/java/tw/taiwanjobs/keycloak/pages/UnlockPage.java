package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Behind a legacy member's link that lifts the lock: one button. */
public final class UnlockPage extends FormPage {

    public UnlockPage(Tab tab) {
        super(tab, "unlock");
    }
}
