package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tw.taiwanjobs.keycloak.pages.BrowserSignUp;
import tw.taiwanjobs.keycloak.pages.IdentityPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.PasswordSetPage;
import tw.taiwanjobs.keycloak.pages.ProfilePage;
import tw.taiwanjobs.keycloak.pages.SetPasswordPage;
import tw.taiwanjobs.keycloak.pages.TermsPage;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;

/** The journey in Chromium with JavaScript switched off. */
@Tag("container")
@ExtendWith(Chromium.class)
class NoScriptBrowserJourneyIT {

    private final RunningProduct product = RunningProduct.get();
    private final BrowserSignUp signUp = new BrowserSignUp();

    @Test
    void a_citizen_signs_up_without_javascript(Devices devices) {
        TermsPage terms = signUp.toTerms(devices.take(Device.WITHOUT_SCRIPTS)).submit(TermsPage::new);
        IdentityPage identity = terms.accept().submit(IdentityPage::new).submit(IdentityPage::new);
        ProfilePage profile = signUp.from(identity).submit(ProfilePage::new);
        assertThat(profile.invalidFields()).isNotEmpty();
        profile.fill(Map.of("schoolCounty", "臺中市"));
        profile = profile.press("button[name=showSchools]", ProfilePage::new);
        signUp.from(profile);

        SetPasswordPage password = new SetPasswordPage(devices.take(Device.WITHOUT_SCRIPTS)
                .go(signUp.person().mail().link().toString()));
        password.fill(SignUp.passwordFields());
        password.submit(PasswordSetPage::new);

        LoginPage login = new LoginPage(password.tab().go(product.loginUrl()));
        login.fill(LogIn.fields(signUp.person().email(), SignUp.PASSWORD));
        assertThat(login.action()).startsWith(product.server().url());
    }
}
