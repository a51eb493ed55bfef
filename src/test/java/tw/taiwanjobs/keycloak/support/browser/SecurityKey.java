package tw.taiwanjobs.keycloak.support.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** A security key that Chromium plays: it answers at once and knows its owner. */
public final class SecurityKey {

    private SecurityKey() {}

    public static void plugInto(Tab tab) {
        CDPSession browser = tab.page().context().newCDPSession(tab.page());
        browser.send("WebAuthn.enable");
        JsonObject key = new JsonObject();
        key.addProperty("protocol", "ctap2");
        key.addProperty("transport", "usb");
        key.addProperty("hasUserVerification", true);
        key.addProperty("isUserVerified", true);
        key.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", key);
        browser.send("WebAuthn.addVirtualAuthenticator", options);
    }

    /** The next time that it is asked its owner presses Cancel. */
    public static void refuse(Tab tab) {
        tab.page().evaluate("void (navigator.credentials.get = () => Promise.reject(new Error('cancelled')))");
    }
}
