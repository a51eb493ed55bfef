package tw.taiwanjobs.keycloak.support.browser;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;

/** A phone or computer that keeps passkeys, played by Chromium. Its owner is asked, and is there or not. */
public final class PasskeyDevice {

    private final CDPSession browser;
    private final String id;

    private PasskeyDevice(CDPSession browser, String id) {
        this.browser = browser;
        this.id = id;
    }

    /** The tab's device is one from now on; its owner is there. */
    public static PasskeyDevice of(Tab tab) {
        CDPSession browser = tab.page().context().newCDPSession(tab.page());
        browser.send("WebAuthn.enable");
        JsonObject device = new JsonObject();
        device.addProperty("protocol", "ctap2");
        device.addProperty("ctap2Version", "ctap2_1");
        device.addProperty("transport", "internal");
        device.addProperty("hasResidentKey", true);
        device.addProperty("hasUserVerification", true);
        device.addProperty("isUserVerified", true);
        device.addProperty("automaticPresenceSimulation", true);
        JsonObject options = new JsonObject();
        options.add("options", device);
        return new PasskeyDevice(
                browser,
                browser.send("WebAuthn.addVirtualAuthenticator", options)
                        .get("authenticatorId")
                        .getAsString());
    }

    /** Whether somebody answers when the device asks. */
    public void setOwnerThere(boolean there) {
        set("WebAuthn.setAutomaticPresenceSimulation", "enabled", there);
    }

    /** Whether the finger or the face is the owner's. */
    public void setOwnerKnown(boolean known) {
        set("WebAuthn.setUserVerified", "isUserVerified", known);
    }

    private void set(String command, String name, boolean value) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("authenticatorId", id);
        parameters.addProperty(name, value);
        browser.send(command, parameters);
    }
}
