package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tw.taiwanjobs.keycloak.pages.BrowserSignUp;
import tw.taiwanjobs.keycloak.pages.ErrorPage;
import tw.taiwanjobs.keycloak.pages.ForgotAccountPage;
import tw.taiwanjobs.keycloak.pages.ForgotAccountResultPage;
import tw.taiwanjobs.keycloak.pages.IdentityPage;
import tw.taiwanjobs.keycloak.pages.LinkExpiredPage;
import tw.taiwanjobs.keycloak.pages.LinkInvalidPage;
import tw.taiwanjobs.keycloak.pages.LinkOtherMemberPage;
import tw.taiwanjobs.keycloak.pages.LinkUsedPage;
import tw.taiwanjobs.keycloak.pages.LoginPage;
import tw.taiwanjobs.keycloak.pages.MailSentPage;
import tw.taiwanjobs.keycloak.pages.PageExpiredPage;
import tw.taiwanjobs.keycloak.pages.PasswordSetPage;
import tw.taiwanjobs.keycloak.pages.ProfilePage;
import tw.taiwanjobs.keycloak.pages.RateLimitedPage;
import tw.taiwanjobs.keycloak.pages.SetPasswordPage;
import tw.taiwanjobs.keycloak.pages.TermsPage;
import tw.taiwanjobs.keycloak.support.ForeignProvider;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.browser.Chromium;
import tw.taiwanjobs.keycloak.support.browser.Device;
import tw.taiwanjobs.keycloak.support.browser.Devices;
import tw.taiwanjobs.keycloak.support.browser.Tab;

/**
 * Brings up every page of the journey in every state that it can be in, on the small screen; the check is that of all
 * pages, by the audit that each goes through when it is shown.
 */
@ExtendWith(Chromium.class)
class PageStatesIT {

    private static final Duration COOL_DOWN = Duration.ofSeconds(61);
    private static final int RESENDS_A_DAY = 5;

    private final RunningProduct product = RunningProduct.get();
    private final BrowserSignUp signUp = new BrowserSignUp();

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void forms_with_errors(Devices devices) {
        TermsPage terms = signUp.toTerms(devices.take(Device.PHONE)).submit(TermsPage::new);
        IdentityPage identity = terms.accept().submit(IdentityPage::new).submit(IdentityPage::new);
        identity.fill(wrongIdentity());
        identity = identity.submit(IdentityPage::new);
        assertThat(identity.invalidFields()).contains("email", "nationalId", "birthDay");

        ProfilePage profile = signUp.from(identity).submit(ProfilePage::new);
        profile.fill(wrongProfile());
        profile = profile.submit(ProfilePage::new);
        assertThat(profile.invalidFields()).containsAll(wrongProfile().keySet());
    }

    @Test
    void identity_that_is_taken(Devices devices) {
        SignUp member = new SignUp(product).toActive();
        IdentityPage identity = signUp.toIdentity(devices.take(Device.PHONE));
        Map<String, String> fields = signUp.person().identityFields();
        fields.put("email", member.email());
        identity.fill(fields);
        identity = identity.submit(IdentityPage::new);
        assertThat(identity.invalidFields()).containsExactly("email");

        fields = signUp.person().identityFields();
        fields.put("nationalId", member.nationalId());
        identity.fill(fields);
        identity = identity.submit(IdentityPage::new);
        assertThat(identity.invalidFields()).containsExactly("nationalId");
    }

    @Test
    void too_many_answers(Devices devices) {
        product.admin().configureIdentityStep(Map.of("answersPerAddress", "1"));
        try {
            Tab tab = devices.take(Device.PHONE);
            IdentityPage identity = signUp.toProfile(tab).previous(IdentityPage::new);
            identity.submit(RateLimitedPage::new);

            IdentityPage computer = new BrowserSignUp().toIdentity(devices.take(Device.COMPUTER));
            computer.fill(new SignUp(product).identityFields());
            computer.submit(RateLimitedPage::new);
        } finally {
            product.liftLimitsByAddress();
        }
    }

    @Test
    void too_many_mails_to_a_mailbox(Devices devices) {
        product.admin().configureSignUpMails(Map.of("mailsPerMailbox", "1", "resendPause", "0"));
        try {
            MailSentPage sent = signUp.toMailSent(devices.take(Device.PHONE));
            RateLimitedPage full = sent.press("button[name=resend]", RateLimitedPage::new);
            assertThat(full.main().textContent()).contains("不是您本人申請");
        } finally {
            product.liftLimitsByAddress();
        }
    }

    @Test
    void mail_sent_again_too_soon_and_too_often(Devices devices) {
        MailSentPage sent = signUp.toMailSent(devices.take(Device.PHONE));
        sent = sent.resendWithoutWaiting();
        for (int i = 1; i <= RESENDS_A_DAY + 1; i++) {
            product.testbed().setClockAhead(COOL_DOWN.multipliedBy(i));
            sent = sent.reload(MailSentPage::new).resend();
        }
        assertThat(sent.main().locator("button[name=resend]").count()).isZero();
    }

    @Test
    void mail_sent_of_a_finished_sign_up_and_of_one_that_is_gone(Devices devices) {
        MailSentPage finished = signUp.toMailSent(devices.take(Device.PHONE));
        signUp.person().openLink().submit(SignUp.passwordFields());
        finished = finished.reload(MailSentPage::new);
        assertThat(finished.main().locator("h1").textContent().strip()).isEqualTo("會員申請已完成");
        assertThat(finished.main().locator("form").count()).isZero();

        BrowserSignUp other = new BrowserSignUp();
        MailSentPage gone = other.toMailSent(devices.take(Device.ENGLISH_COMPUTER));
        other.person().openLink().submit(Map.of("notMe", "true"));
        gone = gone.reload(MailSentPage::new);
        assertThat(gone.main().locator("h1").textContent().strip()).isEqualTo("This application is no longer valid");
    }

    @Test
    void set_password_refused(Devices devices) {
        SetPasswordPage page = signUp.toSetPassword(devices.take(Device.COMPUTER), devices.take(Device.PHONE));
        page = page.submit(SetPasswordPage::new);
        page.fill(Map.of("password-new", "aaaaaaaa", "password-confirm", "aaaaaaaa"));
        page = page.submit(SetPasswordPage::new);
        assertThat(page.invalidFields()).contains("password-new");
        page.fill(Map.of("password-new", SignUp.PASSWORD, "password-confirm", "x"));
        page = page.submit(SetPasswordPage::new);
        assertThat(page.invalidFields()).contains("password-confirm");
        page.notMe();
    }

    @Test
    void links_that_do_not_work(Devices devices) {
        signUp.toMailSent(devices.take(Device.COMPUTER));
        String link = signUp.person().mail().link().toString();
        Tab phone = devices.take(Device.PHONE);

        new LinkInvalidPage(phone.go(link.replaceFirst(".{6}$", "AAAAAA")));
        product.testbed().setClockAhead(Duration.ofHours(25));
        new LinkExpiredPage(phone.go(link));
        product.testbed().setClockAhead(Duration.ZERO);
        SetPasswordPage page = new SetPasswordPage(phone.go(link));
        page.fill(SignUp.passwordFields());
        page.submit(PasswordSetPage::new);
        new LinkUsedPage(phone.go(link));
    }

    @Test
    void a_link_where_somebody_else_is_logged_in(Devices devices) {
        SignUp other = new SignUp(product).toActive();
        signUp.toMailSent(devices.take(Device.COMPUTER));
        String link = signUp.person().mail().link().toString();

        for (Device device : List.of(Device.PHONE, Device.COMPUTER)) {
            Tab tab = devices.take(device);
            logInBehindThePage(tab, other);
            SetPasswordPage page = new LinkOtherMemberPage(tab.go(link)).logOut();
            assertThat(tab.page().url()).isEqualTo(link);
            page.submit(SetPasswordPage::new).reload(SetPasswordPage::new);
        }
    }

    @Test
    void a_link_s_page_whose_session_is_gone(Devices devices) {
        SetPasswordPage page = signUp.toSetPassword(devices.take(Device.COMPUTER), devices.take(Device.PHONE));
        page.tab().page().context().clearCookies();
        page = page.reload(SetPasswordPage::new);
        page.tab().page().context().clearCookies();
        page.fill(SignUp.passwordFields());
        page = page.submit(SetPasswordPage::new);
        page.fill(SignUp.passwordFields());
        PasswordSetPage done = page.submit(PasswordSetPage::new);
        done.tab().page().context().clearCookies();
        PageExpiredPage gone = done.reload(PageExpiredPage::new);
        assertThat(gone.main().locator("a.button").allTextContents()).contains("前往登入", "重新申請加入會員");
    }

    @Test
    void login_refused(Devices devices) {
        LoginPage login = new LoginPage(devices.take(Device.PHONE).go(product.loginUrl()));
        login = login.submit(LoginPage::new);
        login.fill(LogIn.fields(signUp.person().email(), "wrong-password-1"));
        login = login.submit(LoginPage::new);
        assertThat(login.invalidFields()).isNotEmpty();
    }

    @Test
    void first_login_through_an_identity_provider(Devices devices) {
        String account = Identities.email();
        try (ForeignProvider provider = ForeignProvider.addTo(product).withUser(account)) {
            Tab tab = devices.take(Device.PHONE).go(product.loginUrl());
            provider.logIn(tab.page(), account);
            LoginPage login = new LoginPage(tab).submit(LoginPage::new);
            assertThat(login.invalidFields()).contains("username", "password");
            assertThat(login.main().textContent()).contains(ForeignProvider.DISPLAY_NAME);
            login.join();
        }
    }

    @Test
    void forgot_account(Devices devices) {
        SignUp member = new SignUp(product).toActive();
        LoginPage login = new LoginPage(devices.take(Device.PHONE).go(product.loginUrl()));
        ForgotAccountPage page = login.forgotAccount().submit(ForgotAccountPage::new);
        assertThat(page.invalidFields()).contains("nationalId", "birthYear");
        page.fill(forgottenAccountOf(Identities.nationalId()));
        page = page.submit(ForgotAccountResultPage::new).again();
        page.fill(forgottenAccountOf(member.nationalId()));
        ForgotAccountResultPage result =
                page.submit(ForgotAccountResultPage::new).reload(ForgotAccountResultPage::new);
        assertThat(result.main().textContent()).contains("m***@e***.com");
        result.toLogin().forgotAccount().previous(LoginPage::new);
    }

    @Test
    void a_page_that_the_sign_up_has_left_behind(Devices devices) {
        Tab tab = devices.take(Device.PHONE);
        String action = signUp.toIdentity(tab).action();

        PageExpiredPage expired = new PageExpiredPage(
                tab.go(action.replaceFirst("session_code=[^&]+&", "").replaceFirst("execution=[^&]+", "execution=x")));
        IdentityPage identity = expired.goOn(IdentityPage::new);
        signUp.from(signUp.from(identity));
    }

    @Test
    void a_page_whose_session_is_gone(Devices devices) {
        IdentityPage identity = signUp.toIdentity(devices.take(Device.PHONE));
        identity.tab().page().context().clearCookies();

        identity.reload(PageExpiredPage::new).startAgain(TermsPage::new);
    }

    @Test
    void an_error_that_has_no_page_of_its_own(Devices devices) {
        String unknown = product.signUpUrl().replace("client_id=", "client_id=unknown-");

        new ErrorPage(devices.take(Device.PHONE).go(unknown));
    }

    /** Without the portal's page, which no server shows here. */
    private void logInBehindThePage(Tab tab, SignUp member) {
        new LogIn(product)
                .as(member.email(), SignUp.PASSWORD).cookies().stream()
                        .filter(cookie -> cookie.getName().startsWith("KEYCLOAK_"))
                        .map(cookie -> new Cookie(cookie.getName(), cookie.getValue())
                                .setDomain(URI.create(product.url()).getHost())
                                .setPath(cookie.getPath()))
                        .forEach(cookie -> tab.page().context().addCookies(List.of(cookie)));
    }

    /** The page fills in the ROC year itself. */
    private static Map<String, String> forgottenAccountOf(String number) {
        Map<String, String> fields = ForgotAccountVisit.fields(number);
        fields.remove("birthRocYear");
        return fields;
    }

    private static Map<String, String> wrongIdentity() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("email", "J@GMAIL");
        fields.put("nationalId", "A123456780");
        fields.put("birthYear", "1957");
        fields.put("birthMonth", "02");
        fields.put("birthDay", "30");
        return fields;
    }

    private static Map<String, String> wrongProfile() {
        return Map.of("postal_code", "1", "phone1Number", "12", "mobile", "0812", "fax", "x");
    }
}
