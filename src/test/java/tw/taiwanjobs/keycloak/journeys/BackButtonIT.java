package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.pages.BrowserSignUp;
import tw.taiwanjobs.keycloak.pages.ForgotAccountPage;
import tw.taiwanjobs.keycloak.pages.ForgotAccountResultPage;
import tw.taiwanjobs.keycloak.pages.ForgotPasswordPage;
import tw.taiwanjobs.keycloak.pages.ForgotPasswordSentPage;
import tw.taiwanjobs.keycloak.pages.FormPage;
import tw.taiwanjobs.keycloak.pages.IdentityPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.MailSentPage;
import tw.taiwanjobs.keycloak.pages.ProfilePage;
import tw.taiwanjobs.keycloak.pages.TermsPage;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** The browser's Back, forward and reload in the steps of sign-up: each shows its step with everything typed. */
@ExtendWith(Chromium.class)
class BackButtonIT {

    private static final Map<String, String> HALF_A_PROFILE =
            Map.of("firstName", "陳美麗", "gender", "female", "street", "中山路1號", "mobile", "0912345678");

    private final RunningProduct product = RunningProduct.get();
    private final BrowserSignUp signUp = new BrowserSignUp();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void back_and_forward_show_the_steps_as_they_were_sent(boolean scripts, Devices devices) {
        ProfilePage profile = signUp.toProfile(device(scripts, devices));

        IdentityPage identity = profile.goBack(IdentityPage::new);
        assertKept(identity, signUp.person().identityFields());
        TermsPage terms = identity.goBack(TermsPage::new);
        assertThat(terms.main().locator("[name=termsAccepted]").isChecked()).isTrue();
        identity = terms.goForward(IdentityPage::new);
        assertKept(identity, signUp.person().identityFields());
        profile = identity.goForward(ProfilePage::new);

        signUp.from(profile);
        assertThat(product.mailbox().awaitMailsTo(signUp.person().email(), 1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_step_that_back_has_shown_is_sent_anew(boolean scripts, Devices devices) {
        IdentityPage identity = signUp.toProfile(device(scripts, devices)).goBack(IdentityPage::new);
        identity.fill(Map.of("birthYear", "1958", "birthRocYear", "47"));

        ProfilePage profile = identity.submit(ProfilePage::new);
        assertThat(profile.main().locator(".facts").textContent()).contains("47");
        assertKept(profile.goBack(IdentityPage::new), Map.of("birthYear", "1958", "birthRocYear", "47"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_step_with_errors_keeps_them_and_what_was_typed_on_reload_and_forward(boolean scripts, Devices devices) {
        ProfilePage profile = signUp.toProfile(device(scripts, devices));
        profile.fill(HALF_A_PROFILE);
        profile = profile.submit(ProfilePage::new);
        var errors = profile.invalidFields();
        assertThat(errors).isNotEmpty();

        profile = profile.reload(ProfilePage::new);
        assertKept(profile, HALF_A_PROFILE);
        assertThat(profile.invalidFields()).isEqualTo(errors);
        profile = profile.goBack(next -> scripts ? new IdentityPage(next) : new ProfilePage(next))
                .goForward(ProfilePage::new);
        assertKept(profile, HALF_A_PROFILE);
        assertThat(profile.invalidFields()).isEqualTo(errors);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_double_click_on_the_previous_step_leads_there(boolean scripts, Devices devices) {
        ProfilePage profile = signUp.toProfile(device(scripts, devices));
        profile.fill(HALF_A_PROFILE);

        IdentityPage identity = profile.pressTwice(profile.main().locator("button[name=back]"), IdentityPage::new);

        assertKept(identity, signUp.person().identityFields());
        assertKept(identity.submit(ProfilePage::new), HALF_A_PROFILE);
    }

    @Test
    void what_was_typed_and_not_sent_is_there_when_one_comes_back(Devices devices) {
        ProfilePage profile = signUp.toProfile(devices.take(Device.PHONE));
        profile.tab().page().waitForResponse(BackButtonIT::isWholeDraft, () -> profile.fill(HALF_A_PROFILE));

        ProfilePage again = profile.goBack(IdentityPage::new).goForward(ProfilePage::new);

        assertKept(again, HALF_A_PROFILE);
        assertKept(again.reload(ProfilePage::new), HALF_A_PROFILE);
        assertThat(again.invalidFields()).isEmpty();
    }

    @Test
    void back_from_the_mail_shows_where_the_person_stands(Devices devices) {
        MailSentPage sent = signUp.toMailSent(devices.take(Device.COMPUTER));

        sent.goBack(MailSentPage::new);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void back_from_the_answer_of_forgot_account_shows_the_question(boolean scripts, Devices devices) {
        Tab tab = device(scripts, devices).go(product.loginUrl());
        ForgotAccountPage question = new LoginPage(tab).forgotAccount();
        Map<String, String> typed = ForgotAccountVisit.fields(Identities.nationalId());
        typed.remove("birthRocYear");
        question.fill(typed);

        question = question.submit(ForgotAccountResultPage::new).goBack(ForgotAccountPage::new);
        assertKept(question, typed);
        question.goForward(ForgotAccountResultPage::new)
                .goBack(ForgotAccountPage::new)
                .goBack(LoginPage::new);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void back_from_the_answer_of_forgot_password_shows_the_account(boolean scripts, Devices devices) {
        Tab tab = device(scripts, devices).go(product.loginUrl());
        ForgotPasswordPage question = new LoginPage(tab).forgotPassword();
        Map<String, String> typed = Map.of("username", Identities.email());
        question.fill(typed);

        question = question.submit(ForgotPasswordSentPage::new).goBack(ForgotPasswordPage::new);
        assertKept(question, typed);
        question.goForward(ForgotPasswordSentPage::new)
                .goBack(ForgotPasswordPage::new)
                .goBack(LoginPage::new);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void back_from_another_address_shows_where_the_mail_went(boolean scripts, Devices devices) {
        MailSentPage sent = signUp.toMailSent(device(scripts, devices));

        sent = sent.press("button[name=correctAddress]", MailSentPage::new);
        assertThat(sent.main().locator("[name=email]").count()).isEqualTo(1);
        sent = sent.goBack(MailSentPage::new);
        assertThat(sent.main().locator("[name=email]").count()).isZero();
    }

    @Test
    void a_script_that_somebody_brings_into_a_page_does_not_run(Devices devices) {
        Page page = devices.take(Device.COMPUTER).page().context().browser().newPage();
        try (page) {
            page.navigate(product.signUpUrl());
            page.evaluate("""
                    const script = document.createElement('script');
                    script.textContent = 'window.broughtIn = true';
                    document.body.append(script);
                    document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.broughtIn = true">');
                    """);
            page.waitForLoadState(LoadState.NETWORKIDLE);
            assertThat(page.evaluate("window.broughtIn === true")).isEqualTo(false);
        }
    }

    private static boolean isWholeDraft(Response answer) {
        return answer.status() == 204
                && HALF_A_PROFILE.values().stream()
                        .allMatch(value -> answer.request().postData().contains(encode(value)));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static Tab device(boolean scripts, Devices devices) {
        return devices.take(scripts ? Device.PHONE : Device.WITHOUT_SCRIPTS);
    }

    private static void assertKept(FormPage page, Map<String, String> values) {
        values.forEach(
                (name, value) -> assertThat(page.field(name).value()).as(name).isEqualTo(value));
    }
}
