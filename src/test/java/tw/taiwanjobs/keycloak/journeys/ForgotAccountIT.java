package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** 忘記帳號 from the login page to the masked account and back, and what goes wrong on the way. */
class ForgotAccountIT {

    private static final String RESULT = "forgot-account-result";

    private final RunningProduct product = RunningProduct.get();
    private final ForgotAccountVisit forgotAccount = new ForgotAccountVisit(product);

    @Test
    void a_member_is_told_the_account_masked_and_by_mail_and_logs_in() {
        SignUp person = new SignUp(product).toActive();

        HttpBrowser browser = forgotAccount.ask(person.nationalId());

        assertThat(browser.page()).isEqualTo(RESULT);
        assertThat(browser.document().text()).contains("若您輸入的資料與會員資料相符，您的帳號為：m***@e***.com。");
        assertThat(browser.body()).doesNotContain(person.email());
        ReceivedMail mail = forgotAccount.mail(person.email());
        assertThat(mail.subject()).isEqualTo("【台灣就業通】會員帳號查詢通知");
        assertThat(mail.text()).contains("您的登入帳號為：" + person.email(), "0800-777-888");
        assertThat(mail.html()).contains("親愛的會員 王小明您好", person.email());
        assertThat(mail.source()).doesNotContain(person.nationalId());
        browser.submit(Map.of("back", "true"));
        assertThat(browser.page()).isEqualTo("login");
        browser.submit(LogIn.fields(person.email(), SignUp.PASSWORD));
        assertThat(browser.address().toString()).startsWith(RunningProduct.PORTAL_CALLBACK);
    }

    @Test
    void the_number_may_be_written_in_whatever_width_and_the_year_in_either_calendar() {
        SignUp person = new SignUp(product).toActive();
        Map<String, String> fields = ForgotAccountVisit.fields(Identities.fullWidth(person.nationalId()));
        fields.put("birthYear", "");
        fields.put("birthRocYear", "46");

        assertThat(forgotAccount.ask(fields).document().text()).contains("m***@e***.com");
    }

    @Test
    void three_answers_a_day_then_the_neutral_sentence_and_no_mail() {
        SignUp person = new SignUp(product).toActive();
        for (int i = 0; i < 3; i++) {
            assertThat(forgotAccount.ask(person.nationalId()).document().text()).contains("m***@e***.com");
        }

        HttpBrowser browser = forgotAccount.ask(person.nationalId());

        assertThat(browser.page()).isEqualTo(RESULT);
        assertThat(browser.document().text())
                .contains(ForgotAccountVisit.NEUTRAL)
                .doesNotContain("***");
        assertThat(lastError()).isEqualTo("rate_limited");
        forgotAccount.mail(person.email());
        assertThat(forgotAccount.mails(person.email())).hasSizeLessThanOrEqualTo(3);
    }

    @Test
    void wrong_birth_dates_use_the_answers_up_so_that_none_can_be_tried_out() {
        SignUp person = new SignUp(product).toActive();
        Map<String, String> wrong = ForgotAccountVisit.fields(person.nationalId());
        wrong.put("birthDay", "20");
        for (int i = 0; i < 3; i++) {
            forgotAccount.ask(wrong);
        }

        assertThat(forgotAccount.ask(person.nationalId()).document().text()).contains(ForgotAccountVisit.NEUTRAL);
        assertThat(forgotAccount.mails(person.email())).isEmpty();
    }

    @Test
    void the_administrator_may_have_it_mailed_only() {
        SignUp person = new SignUp(product).toActive();
        product.admin().configureForgotAccount(Map.of("forgotAccountAnswer", "mail"));
        try {
            HttpBrowser browser = forgotAccount.ask(person.nationalId());

            assertThat(browser.page()).isEqualTo(RESULT);
            assertThat(browser.document().text())
                    .contains(ForgotAccountVisit.NEUTRAL)
                    .doesNotContain("***");
        } finally {
            product.admin().configureForgotAccount(Map.of("forgotAccountAnswer", "page"));
        }
        assertThat(forgotAccount.mail(person.email()).text()).contains(person.email());
    }

    @ParameterizedTest
    @CsvSource({
        "nationalId, '', 請輸入身分證字號或居留證號（擇一填寫）。",
        "nationalId, A123456780, 身分證字號有誤",
        "nationalId, 123456789012, 12 碼編號",
        "birthYear, '', 請輸入出生年月日。",
        "birthDay, 31, 出生年月日不正確",
        "birthYear, 2099, 出生年月日不得晚於今日"
    })
    void a_wrong_field_is_named_and_the_others_are_kept(String field, String value, String message) {
        Map<String, String> fields = ForgotAccountVisit.fields(Identities.nationalId());
        fields.put(field, value);

        HttpBrowser browser = forgotAccount.ask(fields);

        assertThat(browser.page()).isEqualTo("forgot-account");
        assertThat(browser.invalidFields()).containsExactly(field);
        assertThat(browser.describedBy(field)).contains(message);
        fields.forEach((name, typed) -> assertThat(browser.value(name)).as(name).isEqualTo(typed));
        assertThat(lastError()).isEqualTo("invalid_input");
    }

    @Test
    void a_wrong_captcha_keeps_what_was_typed_and_answers_nothing() {
        SignUp person = new SignUp(product).toActive();
        product.admin().configureForgotAccount(Map.of("captcha", "image"));
        try {
            Map<String, String> fields = new HashMap<>(ForgotAccountVisit.fields(person.nationalId()));
            fields.put("captcha", "none");
            HttpBrowser browser = forgotAccount.ask(fields);

            assertThat(browser.page()).isEqualTo("forgot-account");
            assertThat(browser.invalidFields()).containsExactly("captcha");
            assertThat(browser.value("nationalId")).isEqualTo(person.nationalId());
            assertThat(lastError()).isEqualTo("captcha_wrong");
            fields.put("refreshCaptcha", "true");
            browser.submit(fields);
            assertThat(browser.invalidFields()).isEmpty();
            assertThat(browser.value("nationalId")).isEqualTo(person.nationalId());
        } finally {
            product.admin().configureForgotAccount(Map.of("captcha", "off"));
        }
        assertThat(forgotAccount.mails(person.email())).isEmpty();
    }

    @Test
    void reload_second_submit_and_back_end_well() {
        SignUp person = new SignUp(product).toActive();
        HttpBrowser browser = forgotAccount.page();
        String form = browser.formAction();
        String body = HttpBrowser.encode(ForgotAccountVisit.fields(person.nationalId()));
        browser.post(form, body);
        String answer = browser.document().select("main ul, main .lead").text();

        assertThat(browser.post(form, body).page()).as("second submit").isEqualTo(RESULT);
        assertThat(browser.document().select("main ul, main .lead").text()).isEqualTo(answer);
        assertThat(browser.open(browser.address().toString()).page())
                .as("reload")
                .isEqualTo(RESULT);
        browser.submit(Map.of("again", "true"));
        assertThat(browser.page()).isEqualTo("forgot-account");
        assertThat(browser.value("nationalId")).isEmpty();
        assertThat(browser.open(browser.formAction()).page())
                .as("the form's address opened")
                .isEqualTo("forgot-account");
        assertThat(browser.submit(Map.of("back", "true")).page()).isEqualTo("login");
        assertThat(ForgotAccountVisit.open(browser).page()).as("once more").isEqualTo("forgot-account");
        forgotAccount.mail(person.email());
        assertThat(forgotAccount.mails(person.email())).hasSize(1);
    }

    @Test
    void the_refusal_of_sign_up_leads_to_it() {
        SignUp member = new SignUp(product).toActive();
        SignUp again = new SignUp(product, Identities.email(), member.nationalId()).toIdentity();
        again.browser().submit(again.identityFields());

        assertThat(ForgotAccountVisit.open(again.browser()).page()).isEqualTo("forgot-account");
        assertThat(again.browser()
                        .submit(ForgotAccountVisit.fields(member.nationalId()))
                        .document()
                        .text())
                .contains("m***@e***.com");
    }

    private String lastError() {
        return product.admin().events().stream()
                .filter(event -> event.getType().equals("CUSTOM_REQUIRED_ACTION_ERROR"))
                .filter(event -> "forgot_account".equals(event.getDetails().get("custom_required_action")))
                .findFirst()
                .orElseThrow()
                .getError();
    }
}
