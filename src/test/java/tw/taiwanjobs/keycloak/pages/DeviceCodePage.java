package tw.taiwanjobs.keycloak.pages;

import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Where the owner of a device without a keyboard enters the code that it shows. */
public final class DeviceCodePage extends FormPage {

    public DeviceCodePage(Tab tab) {
        super(tab, "device-code");
    }
}
