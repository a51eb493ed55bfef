package tw.taiwanjobs.keycloak.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.pages.BrowserSignUp;
import tw.taiwanjobs.keycloak.pages.IdentityPage;
import tw.taiwanjobs.keycloak.pages.ProfilePage;
import tw.taiwanjobs.keycloak.pages.SetPasswordPage;
import tw.taiwanjobs.keycloak.pages.TermsPage;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;

/** What the forms do for the person who fills them in, where JavaScript is on. */
@ExtendWith(Chromium.class)
class FormComfortIT {

    private final RunningProduct product = RunningProduct.get();
    private final BrowserSignUp signUp = new BrowserSignUp();

    @ParameterizedTest
    @CsvSource({
        "birthYear, 1957, birthRocYear, 46",
        "birthRocYear, 46, birthYear, 1957",
        "birthYear, 1911, birthRocYear, 前1",
        "birthRocYear, 前20, birthYear, 1892",
        "birthRocYear, ４６, birthYear, 1957",
        "birthRocYear, 民國46年, birthYear, 1957",
        "birthYear, 195, birthRocYear, ''",
    })
    void the_two_years_fill_each_other_in(String typed, String year, String mirrored, String other, Devices devices) {
        IdentityPage identity = signUp.toIdentity(devices.take(Device.PHONE));

        identity.field(typed).type(year);

        assertThat(identity.field(mirrored).value()).isEqualTo(other);
    }

    @Test
    void a_new_captcha_keeps_what_was_typed(Devices devices) {
        product.admin().configureIdentityStep(Map.of("captcha", "image"));
        try {
            IdentityPage identity = signUp.toIdentity(devices.take(Device.PHONE));
            identity.fill(signUp.person().identityFields());
            Locator picture = identity.main().locator(".captcha-image");
            String old = picture.getAttribute("src");

            identity.main().locator("button[name=refreshCaptcha]").click();

            assertThat(picture).not().hasAttribute("src", old);
            assertThat(identity.focused()).hasAttribute("name", "captcha");
            assertKept(identity);
            identity = identity.submit(IdentityPage::new);
            assertThat(identity.invalidFields()).containsExactly("captcha");
            assertKept(identity);
        } finally {
            product.admin().configureIdentityStep(Map.of("captcha", "off"));
        }
    }

    @Test
    void a_new_captcha_keeps_what_was_typed_without_javascript(Devices devices) {
        product.admin().configureIdentityStep(Map.of("captcha", "image"));
        try {
            IdentityPage identity = signUp.toIdentity(devices.take(Device.WITHOUT_SCRIPTS));
            identity.fill(signUp.person().identityFields());

            assertKept(identity.press("button[name=refreshCaptcha]", IdentityPage::new));
        } finally {
            product.admin().configureIdentityStep(Map.of("captcha", "off"));
        }
    }

    @Test
    void a_password_can_be_shown_and_hidden(Devices devices) {
        SetPasswordPage page = signUp.toSetPassword(devices.take(Device.COMPUTER), devices.take(Device.PHONE));
        Locator password = page.main().locator("[name=password-new]");
        Locator button = page.main().locator("[aria-controls=password-new]");

        assertThat(password).hasAttribute("type", "password");
        button.click();
        assertThat(password).hasAttribute("type", "text");
        assertThat(button).hasAttribute("aria-pressed", "true");
        button.click();
        assertThat(password).hasAttribute("type", "password");
        assertThat(button).hasAttribute("aria-pressed", "false");
    }

    @Test
    void after_errors_the_summary_has_the_focus_and_leads_to_the_fields(Devices devices) {
        TermsPage terms = signUp.toTerms(devices.take(Device.PHONE)).submit(TermsPage::new);
        terms.errorSummary().leadsToTheFields();
        IdentityPage identity = terms.accept().submit(IdentityPage::new).submit(IdentityPage::new);
        identity.errorSummary().leadsToTheFields();
        ProfilePage profile = signUp.from(identity).submit(ProfilePage::new);
        profile.errorSummary().leadsToTheFields();
        signUp.from(profile);

        SetPasswordPage password = new SetPasswordPage(devices.take(Device.PHONE)
                        .go(signUp.person().mail().link().toString()))
                .submit(SetPasswordPage::new);
        password.errorSummary().leadsToTheFields();
    }

    private void assertKept(IdentityPage page) {
        signUp.person()
                .identityFields()
                .forEach((name, value) ->
                        assertThat(page.field(name).value()).as(name).isEqualTo(value));
    }
}
