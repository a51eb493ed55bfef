package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The seed's steps 1 to 7 without JavaScript. */
@Tag("store")
@Tag("container")
class SignUpHttpJourneyIT {

    private final RunningProduct product = RunningProduct.get();

    @Test
    void a_citizen_signs_up_and_logs_in_at_the_portal() {
        SignUp person = new SignUp(product).toActive();

        HttpBrowser browser = HttpBrowser.inChinese().open(product.loginUrl());
        assertThat(browser.page()).isEqualTo("login");
        browser.submit(LogIn.fields(person.email(), SignUp.PASSWORD));

        assertThat(browser.address().toString())
                .startsWith(RunningProduct.PORTAL_CALLBACK)
                .contains("code=");
    }

    @Test
    void terms_have_to_be_ticked() {
        HttpBrowser browser = new SignUp(product).toTerms().browser();

        browser.submit(Map.of());

        assertThat(browser.page()).isEqualTo("terms");
        assertThat(browser.invalidFields()).containsExactly("termsAccepted");
    }

    @Test
    void wrong_fields_are_named_and_the_others_keep_what_was_typed() {
        SignUp person = new SignUp(product).toIdentity();
        Map<String, String> fields = person.identityFields();
        fields.put("nationalId", "A123456788");

        person.browser().submit(fields);

        assertThat(person.browser().page()).isEqualTo("identity");
        assertThat(person.browser().invalidFields()).containsExactly("nationalId");
        assertThat(person.browser().describedBy("nationalId")).contains("身分證字號有誤");
        assertThat(person.browser().value("email")).isEqualTo(person.email());
        assertThat(person.browser().value("birthRocYear")).isEqualTo("46");
    }

    @Test
    void the_account_of_an_active_member_is_refused() {
        SignUp first = new SignUp(product).toActive();
        SignUp second = new SignUp(product, first.email(), new SignUp(product).nationalId()).toIdentity();

        second.browser().submit(second.identityFields());

        assertThat(second.browser().page()).isEqualTo("identity");
        assertThat(second.browser().invalidFields()).containsExactly("email");
    }

    @Test
    void the_national_id_of_an_active_member_is_refused() {
        SignUp first = new SignUp(product).toActive();
        SignUp second = new SignUp(product, new SignUp(product).email(), first.nationalId()).toIdentity();

        second.browser().submit(second.identityFields());

        assertThat(second.browser().page()).isEqualTo("identity");
        assertThat(second.browser().invalidFields()).containsExactly("nationalId");
    }

    @Test
    void back_keeps_what_was_typed() {
        SignUp person = new SignUp(product).toProfile();
        HttpBrowser browser = person.browser();

        browser.submit(Map.of("firstName", "王小明", "back", "true"));
        assertThat(browser.page()).isEqualTo("identity");
        assertThat(browser.value("nationalId")).isEqualTo(person.nationalId());

        browser.submit(person.identityFields());
        assertThat(browser.page()).isEqualTo("profile");
        assertThat(browser.value("firstName")).isEqualTo("王小明");
    }

    @Test
    void the_mail_is_chinese_and_has_the_link_as_button_and_as_text() {
        SignUp person = new SignUp(product).toMailSent();

        ReceivedMail mail = person.mail();

        assertThat(mail.subject()).isEqualTo("【台灣就業通】會員電子郵件認證通知");
        assertThat(mail.text()).contains("親愛的會員 王小明您好", mail.link().toString());
        assertThat(mail.html()).contains("點擊連結");
        assertThat(mail.source()).doesNotContain(person.nationalId());
    }

    @Test
    void a_used_link_says_so() {
        SignUp person = new SignUp(product).toActive();

        assertThat(person.openLink().page()).isEqualTo("link-used");
    }

    @Test
    void a_second_session_opened_before_cannot_set_the_password_again() {
        SignUp person = new SignUp(product).toMailSent();
        HttpBrowser first = person.openLink();
        HttpBrowser second = person.openLink();

        assertThat(first.submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        assertThat(second.submit(SignUp.passwordFields()).page()).isEqualTo("link-used");
    }

    @Test
    void not_me_deletes_the_sign_up() {
        SignUp person = new SignUp(product).toMailSent();
        HttpBrowser owner = person.openLink();

        assertThat(owner.submit(Map.of("notMe", "true")).page()).isEqualTo("not-me");
        assertThat(person.openLink().page()).isEqualTo("link-expired");
    }
}
