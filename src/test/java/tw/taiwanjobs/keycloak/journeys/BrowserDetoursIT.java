package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.pages.BrowserSignUp;
import tw.taiwanjobs.keycloak.pages.FormPage;
import tw.taiwanjobs.keycloak.pages.IdentityPage;
import tw.taiwanjobs.keycloak.pages.LinkInvalidPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.MailSentPage;
import tw.taiwanjobs.keycloak.pages.PasswordSetPage;
import tw.taiwanjobs.keycloak.pages.ProfilePage;
import tw.taiwanjobs.keycloak.pages.SetPasswordPage;
import tw.taiwanjobs.keycloak.pages.TermsPage;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/** Back, reload, double click, second tab, lost sessions: each ends on a page from which the person can go on. */
@ExtendWith(Chromium.class)
class BrowserDetoursIT {

    private static final Map<String, String> HALF_A_PROFILE =
            Map.of("firstName", "陳美麗", "gender", "female", "street", "中山路1號", "mobile", "0912345678");

    private final RunningProduct product = RunningProduct.get();
    private final BrowserSignUp signUp = new BrowserSignUp();

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void back_loses_nothing_and_leads_on(Devices devices) {
        IdentityPage identity = signUp.toIdentity(devices.take(Device.COMPUTER))
                .goBack(TermsPage::new)
                .submit(IdentityPage::new);
        ProfilePage profile = signUp.from(identity);
        identity = profile.goBack(IdentityPage::new);
        assertKept(identity, signUp.person().identityFields());
        signUp.from(identity.submit(ProfilePage::new));
        assertMailsSent(1);
    }

    @Test
    void back_from_the_mail_makes_no_second_member(Devices devices) {
        MailSentPage sent = signUp.toMailSent(devices.take(Device.COMPUTER));
        int members = members();

        sent.goBack(MailSentPage::new);

        assertThat(members()).isEqualTo(members);
        assertMailsSent(1);
    }

    @Test
    void back_from_the_success_page_cannot_set_the_password_again(Devices devices) {
        SetPasswordPage password = signUp.toSetPassword(devices.take(Device.COMPUTER), devices.take(Device.PHONE));
        password.fill(SignUp.passwordFields());

        Tab tab = password.submit(PasswordSetPage::new).goBack(back -> back);

        assertThat(tab.shown()).isNotEqualTo("set-password");
        assertGoesOn(tab);
    }

    @Test
    void a_reload_shows_the_same_step(Devices devices) {
        Tab tab = devices.take(Device.COMPUTER);
        TermsPage terms = signUp.toTerms(tab).reload(TermsPage::new);
        IdentityPage identity = terms.accept().submit(IdentityPage::new).reload(IdentityPage::new);
        identity.fill(Map.of("email", "not an address"));
        identity = identity.submit(IdentityPage::new).reload(IdentityPage::new);
        ProfilePage profile = signUp.from(identity).reload(ProfilePage::new);
        signUp.from(profile).reload(MailSentPage::new);

        assertMailsSent(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_double_click_makes_one_member(boolean scripts, Devices devices) {
        ProfilePage profile = signUp.toProfile(devices.take(new Device("zh-TW", 1280, scripts)));
        int members = members();
        profile.fill(SignUp.profileFields());

        profile.pressTwice(profile.submitButton(), MailSentPage::new);

        assertThat(members()).isEqualTo(members + 1);
        assertMailsSent(1);
    }

    @Test
    void a_double_click_on_the_password_sets_it(Devices devices) {
        SetPasswordPage password = signUp.toSetPassword(devices.take(Device.COMPUTER), devices.take(Device.PHONE));
        password.fill(SignUp.passwordFields());

        password.pressTwice(password.submitButton(), PasswordSetPage::new);
    }

    @Test
    void a_second_tab_does_not_disturb_the_first(Devices devices) {
        Tab first = devices.take(Device.COMPUTER);
        IdentityPage identity = signUp.toIdentity(first);
        signUp.toMailSent(first.another());
        var firstLink = signUp.person().mail().link();

        signUp.from(signUp.from(identity));
        var secondLink = product.mailbox()
                .await(signUp.person().email(), mail -> !mail.link().equals(firstLink))
                .link();

        SetPasswordPage password =
                new SetPasswordPage(devices.take(Device.PHONE).go(secondLink.toString()));
        password.fill(SignUp.passwordFields());
        password.submit(PasswordSetPage::new);
        new LinkInvalidPage(devices.take(Device.PHONE).go(firstLink.toString()));
    }

    @Test
    void the_previous_step_keeps_what_was_typed_on_both(Devices devices) {
        ProfilePage profile = signUp.toProfile(devices.take(Device.PHONE));
        profile.fill(HALF_A_PROFILE);

        IdentityPage identity = profile.previous(IdentityPage::new);
        assertKept(identity, signUp.person().identityFields());
        TermsPage terms = identity.previous(TermsPage::new);
        identity = terms.accept().submit(IdentityPage::new);
        assertKept(identity, signUp.person().identityFields());
        profile = identity.submit(ProfilePage::new);

        assertKept(profile, HALF_A_PROFILE);
        signUp.from(profile);
    }

    @Test
    void without_cookies_each_step_ends_on_a_page_that_lets_one_go_on(Devices devices) {
        Tab tab = devices.take(Device.PHONE);
        assertGoesOn(forgotten(signUp.toTerms(tab).accept()));
        assertGoesOn(forgotten(signUp.toIdentity(tab)));
        assertGoesOn(forgotten(signUp.toProfile(tab)));
    }

    @Test
    void after_the_log_in_time_out_one_can_join_again(Devices devices) {
        IdentityPage identity = signUp.toIdentity(devices.take(Device.PHONE));
        identity.fill(signUp.person().identityFields());
        product.testbed().setClockAhead(Duration.ofHours(2));

        TermsPage terms = identity.submit(LoginPage::new).join();

        signUp.from(signUp.from(terms.accept().submit(IdentityPage::new)));
        assertMailsSent(1);
    }

    private static Tab forgotten(FormPage page) {
        page.tab().page().context().clearCookies();
        return page.submit(TermsPage::new).tab();
    }

    private static void assertGoesOn(Tab tab) {
        assertThat(tab.page().locator("main a.button[href], main form button").count())
                .isPositive();
    }

    private static void assertKept(FormPage page, Map<String, String> values) {
        values.forEach(
                (name, value) -> assertThat(page.field(name).value()).as(name).isEqualTo(value));
    }

    private void assertMailsSent(int count) {
        assertThat(product.mailbox().awaitMailsTo(signUp.person().email(), count))
                .hasSize(count);
    }

    private int members() {
        return product.admin().users().size();
    }
}
