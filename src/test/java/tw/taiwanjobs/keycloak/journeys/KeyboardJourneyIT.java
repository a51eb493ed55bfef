package tw.taiwanjobs.keycloak.journeys;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tw.taiwanjobs.keycloak.pages.BrowserSignUp;
import tw.taiwanjobs.keycloak.pages.IdentityPage;
import tw.taiwanjobs.keycloak.pages.Keyboard;
import tw.taiwanjobs.keycloak.pages.MailSentPage;
import tw.taiwanjobs.keycloak.pages.PasswordSetPage;
import tw.taiwanjobs.keycloak.pages.ProfilePage;
import tw.taiwanjobs.keycloak.pages.SetPasswordPage;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The sign-up by keyboard alone, always forward, with a focus that can be seen. */
@ExtendWith(Chromium.class)
class KeyboardJourneyIT {

    private static final String SUBMIT = ".button-primary[type=submit]";

    private final BrowserSignUp signUp = new BrowserSignUp();

    @Test
    void a_citizen_signs_up_without_a_mouse(Devices devices) {
        Tab computer = devices.take(Device.COMPUTER);
        Keyboard keys = new Keyboard(computer);
        signUp.toTerms(computer);
        IdentityPage identity = keys.tick("termsAccepted").pressButton(SUBMIT, IdentityPage::new);
        ProfilePage profile = keys.fill(identity, identityFields()).pressButton(SUBMIT, ProfilePage::new);
        keys.fill(profile, SignUp.profileFields()).pressButton(SUBMIT, MailSentPage::new);

        Tab phone = devices.take(Device.PHONE);
        SetPasswordPage password =
                new SetPasswordPage(phone.go(signUp.person().mail().link().toString()));
        new Keyboard(phone).fill(password, passwordFields()).pressEnter(PasswordSetPage::new);
    }

    private Map<String, String> identityFields() {
        Map<String, String> fields = signUp.person().identityFields();
        fields.remove("residentNumber");
        fields.remove("birthRocYear");
        return fields;
    }

    private static Map<String, String> passwordFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("password-new", SignUp.PASSWORD);
        fields.put("password-confirm", SignUp.PASSWORD);
        return fields;
    }
}
