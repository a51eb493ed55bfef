package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.ConsoleMember;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** 忘記密碼 from the login page to a login with the new password, and who gets a mail at all. */
class ForgotPasswordIT {

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);
    private final ForgotPasswordVisit forgotPassword = new ForgotPasswordVisit(product);

    @Test
    void a_member_sets_a_new_password_on_another_device_and_logs_in_with_it() {
        SignUp person = new SignUp(product).toActive();

        HttpBrowser browser = forgotPassword.ask(person.email().toUpperCase(Locale.ROOT));
        assertThat(browser.page()).isEqualTo("forgot-password-sent");
        assertThat(browser.document().text()).contains("若此帳號已登錄，系統將寄送密碼重設信至該信箱，請於 24 小時內完成設定。", "0800-777-888");

        HttpBrowser device = forgotPassword.openLink(person.email());
        assertThat(device.page()).isEqualTo("set-password");
        assertThat(device.value("username")).isEqualTo(person.email());
        assertThat(device.document().text()).contains("王小明", "******", "若您未曾申請重設密碼");
        assertThat(device.document().select("[name=notMe]")).isEmpty();

        device.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        assertThat(device.page()).isEqualTo("password-set");
        assertThat(device.document().select("#continue").attr("href")).isEqualTo("http://localhost:8091/");

        assertThat(logIn.as(person.email(), ForgotPasswordVisit.NEW_PASSWORD)
                        .address()
                        .toString())
                .startsWith(RunningProduct.PORTAL_CALLBACK);
        assertThat(logIn.as(person.email(), SignUp.PASSWORD).page()).isEqualTo("login");
    }

    @Test
    void a_character_that_no_account_has_is_named() {
        HttpBrowser browser = forgotPassword.ask("王小明@example.com");

        assertThat(browser.page()).isEqualTo("forgot-password");
        assertThat(browser.describedBy("username")).contains("登入帳號不得含有「王」");
        assertThat(browser.value("username")).isEqualTo("王小明@example.com");
    }

    @Test
    void setting_a_new_password_logs_nobody_in() {
        SignUp person = new SignUp(product).toActive();
        forgotPassword.ask(person.email());
        HttpBrowser device = forgotPassword.openLink(person.email());
        device.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));

        assertThat(device.open(product.loginUrl()).page()).isEqualTo("login");
    }

    @Test
    void the_member_is_told_by_mail_when_the_password_was_changed() {
        SignUp person = new SignUp(product).toActive();
        forgotPassword.ask(person.email());
        forgotPassword
                .openLink(person.email())
                .submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));

        ReceivedMail notice = forgotPassword.notice(person.email());

        assertThat(notice.subject()).isEqualTo("【台灣就業通】會員密碼變更通知");
        assertThat(notice.text())
                .containsPattern("於 20\\d\\d/\\d\\d/\\d\\d \\d\\d:\\d\\d（臺灣時間）變更")
                .contains("0800-777-888");
        assertThat(notice.html()).contains("親愛的會員 王小明您好");
        assertThat(notice.source())
                .doesNotContain("taiwanjobs-link", ForgotPasswordVisit.NEW_PASSWORD, person.nationalId());
    }

    @Test
    void a_member_without_a_name_is_greeted_without_one() {
        ConsoleMember nameless = ConsoleMember.of(product);
        UserRepresentation user = nameless.resource().toRepresentation();
        user.setFirstName("");
        nameless.resource().update(user);

        forgotPassword.ask(nameless.email());

        ReceivedMail mail = product.mailbox().await(nameless.email());
        assertThat(mail.text()).contains("\n親愛的會員您好：\n");
        assertThat(mail.html()).contains(">親愛的會員您好：<");
    }

    @Test
    void a_national_id_is_a_name_in_whatever_width() {
        SignUp person = new SignUp(product).toActive();

        forgotPassword.ask(Identities.fullWidth(person.nationalId()));

        assertThat(forgotPassword.openLink(person.email()).page()).isEqualTo("set-password");
    }

    @Test
    void an_empty_account_is_an_error() {
        HttpBrowser browser = forgotPassword.ask(" 　");

        assertThat(browser.page()).isEqualTo("forgot-password");
        assertThat(browser.invalidFields()).containsExactly("username");
        assertThat(browser.describedBy("username")).contains("請輸入登入帳號。");
    }

    @Test
    void a_wrong_captcha_keeps_what_was_typed_and_mails_nothing() {
        SignUp person = new SignUp(product).toActive();
        product.admin().configureForgotPassword(Map.of("captcha", "image"));
        try {
            HttpBrowser browser = forgotPassword.page().submit(Map.of("username", person.email(), "captcha", "none"));

            assertThat(browser.page()).isEqualTo("forgot-password");
            assertThat(browser.invalidFields()).containsExactly("captcha");
            assertThat(browser.value("username")).isEqualTo(person.email());
            browser.submit(Map.of("username", person.email(), "refreshCaptcha", "true"));
            assertThat(browser.invalidFields()).isEmpty();
            assertThat(browser.value("username")).isEqualTo(person.email());
        } finally {
            product.admin().configureForgotPassword(Map.of("captcha", "off"));
        }
        assertThat(forgotPassword.resetMails(person.email())).isEmpty();
    }

    @Test
    void who_asks_again_at_once_gets_the_same_page_and_no_second_mail() {
        SignUp person = new SignUp(product).toActive();
        forgotPassword.ask(person.email());
        forgotPassword.link(person.email());

        assertThat(forgotPassword.ask(person.nationalId()).page()).isEqualTo("forgot-password-sent");

        forgotPassword.awaitRefusal(idOf(person), "rate_limited");
        assertThat(forgotPassword.resetMails(person.email())).hasSize(1);
    }

    @Test
    void a_second_click_reads_the_same_page() {
        HttpBrowser browser = forgotPassword.page();
        String form = browser.formAction();
        String body = HttpBrowser.encode(Map.of("username", Identities.email()));

        assertThat(browser.post(form, body).page()).isEqualTo("forgot-password-sent");
        assertThat(browser.post(form, body).page()).isEqualTo("forgot-password-sent");
    }

    @Test
    void a_member_without_a_verified_address_gets_no_mail() {
        UserRepresentation unverified = new UserRepresentation();
        unverified.setEmail(Identities.email());
        unverified.setUsername(unverified.getEmail());
        unverified.setFirstName("王小明");
        unverified.setEnabled(true);
        product.admin().realm().users().create(unverified).close();
        String id =
                product.admin().userByEmail(unverified.getEmail()).orElseThrow().getId();

        assertThat(forgotPassword.ask(unverified.getEmail()).page()).isEqualTo("forgot-password-sent");

        forgotPassword.awaitRefusal(id, "email_not_verified");
        assertThat(product.mailbox().mailsTo(unverified.getEmail())).isEmpty();
    }

    @Test
    void a_disabled_member_gets_no_mail_and_an_older_link_is_refused() {
        SignUp person = new SignUp(product).toActive();
        forgotPassword.ask(person.email());
        forgotPassword.link(person.email());
        UserRepresentation member = product.admin().userByEmail(person.email()).orElseThrow();
        member.setEnabled(false);
        product.admin().realm().users().get(member.getId()).update(member);

        assertThat(forgotPassword.ask(person.email()).page()).isEqualTo("forgot-password-sent");

        forgotPassword.awaitRefusal(member.getId(), "user_disabled");
        assertThat(forgotPassword.resetMails(person.email())).hasSize(1);
        assertThat(forgotPassword.openLink(person.email()).page()).isEqualTo("link-invalid");
    }

    private String idOf(SignUp person) {
        return product.admin().userByEmail(person.email()).orElseThrow().getId();
    }
}
