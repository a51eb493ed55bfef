package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Behind the link "that was not me": what it does, and one button. */
public final class NewDevicePage extends FormPage {

    public NewDevicePage(Tab tab) {
        super(tab, "new-device");
    }
}
