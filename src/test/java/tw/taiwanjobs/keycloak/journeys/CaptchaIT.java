package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.CaptchaPicture;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The identity step with the captcha on. */
class CaptchaIT {

    private final RunningProduct product = RunningProduct.get();

    @BeforeEach
    void captchaOn() {
        product.admin().configureIdentityStep(Map.of("captcha", "image"));
    }

    @AfterEach
    void captchaOff() {
        product.testbed().setClockAhead(Duration.ZERO);
        product.admin().configureIdentityStep(Map.of("captcha", "off"));
    }

    @Test
    void the_right_answer_goes_on() {
        SignUp person = new SignUp(product).toIdentity();

        answer(person, CaptchaPicture.on(person.browser()).answer());

        assertThat(person.browser().page()).isEqualTo("profile");
    }

    @Test
    void a_wrong_answer_is_refused_and_everything_else_kept() {
        SignUp person = new SignUp(product).toIdentity();
        CaptchaPicture first = CaptchaPicture.on(person.browser());

        answer(person, first.wrongAnswer());

        assertRefused(person, "驗證碼輸入錯誤");
        assertThat(person.browser().value("email")).isEqualTo(person.email());
        assertThat(person.browser().value("nationalId")).isEqualTo(person.nationalId());
        assertThat(person.browser().value("captcha")).isEmpty();
        assertThat(CaptchaPicture.on(person.browser()).address()).isNotEqualTo(first.address());
    }

    @Test
    void what_is_stored_is_cut_to_what_the_fields_take_whatever_the_answer() {
        SignUp person = new SignUp(product).toIdentity();
        int empty = stored(person).length();

        answer(person, CaptchaPicture.on(person.browser()).wrongAnswer());
        assertThat(person.browser().value("email")).isEqualTo(person.email());

        for (boolean right : List.of(false, true)) {
            Map<String, String> longFields = person.identityFields();
            longFields.replaceAll((field, typed) -> "1".repeat(20_000));
            CaptchaPicture picture = CaptchaPicture.on(person.browser());
            longFields.put("captcha", right ? picture.answer() : picture.wrongAnswer());
            person.browser().submit(longFields);
            assertThat(person.browser().invalidFields()).contains("email", "birthYear");
            assertThat(stored(person).length()).isLessThan(empty + 3_000);
        }
    }

    @Test
    void a_step_back_keeps_what_was_typed_without_an_answer() {
        SignUp person = new SignUp(product).toIdentity();
        Map<String, String> typed = person.identityFields();
        typed.put("back", "true");

        person.browser().submit(typed);
        assertThat(person.browser().page()).isEqualTo("terms");
        person.browser().submit(Map.of("termsAccepted", "on"));

        assertThat(person.browser().page()).isEqualTo("identity");
        assertThat(person.browser().value("email")).isEqualTo(person.email());
        assertThat(person.browser().value("birthRocYear")).isEqualTo("46");
    }

    @Test
    void a_missing_answer_is_asked_for() {
        SignUp person = new SignUp(product).toIdentity();

        person.browser().submit(person.identityFields());

        assertRefused(person, "請輸入驗證碼");
    }

    @Test
    void after_five_minutes_the_right_answer_is_too_late() {
        SignUp person = new SignUp(product).toIdentity();
        String answer = CaptchaPicture.on(person.browser()).answer();

        product.testbed().setClockAhead(Duration.ofSeconds(301));
        answer(person, answer);

        assertRefused(person, "驗證碼已逾時");
    }

    @Test
    void an_answer_serves_once() {
        SignUp person = new SignUp(product).toIdentity();
        CaptchaPicture first = CaptchaPicture.on(person.browser());
        String answer = first.answer();
        Map<String, String> wrongId = person.identityFields();
        wrongId.put("nationalId", "A123456788");
        wrongId.put("captcha", answer);
        person.browser().submit(wrongId);
        assertThat(person.browser().invalidFields()).containsExactly("nationalId");
        assertThat(first.fetch().statusCode()).isEqualTo(404);

        String next = CaptchaPicture.on(person.browser()).answer();
        answer(person, answer.equals(next) ? "x" : answer);

        assertRefused(person, "驗證碼輸入錯誤");
    }

    @Test
    void an_answer_of_another_tab_is_wrong() {
        SignUp person = new SignUp(product).toIdentity();
        String firstTab = CaptchaPicture.on(person.browser()).answer();

        person.browser().open(product.signUpUrl()).submit(Map.of("termsAccepted", "on"));
        String secondTab = CaptchaPicture.on(person.browser()).answer();
        answer(person, firstTab.equals(secondTab) ? "x" : firstTab);

        assertRefused(person, "驗證碼輸入錯誤");
    }

    @Test
    void a_refresh_gives_another_picture_and_keeps_what_was_typed() {
        SignUp person = new SignUp(product).toIdentity();
        CaptchaPicture first = CaptchaPicture.on(person.browser());
        Map<String, String> typed = person.identityFields();
        typed.put("nationalId", "");
        typed.put("refreshCaptcha", "true");

        person.browser().submit(typed);

        assertThat(person.browser().page()).isEqualTo("identity");
        assertThat(person.browser().invalidFields()).isEmpty();
        assertThat(person.browser().value("email")).isEqualTo(person.email());
        assertThat(person.browser().value("birthDay")).isEqualTo("19");
        assertThat(first.fetch().statusCode()).isEqualTo(404);
        answer(person, CaptchaPicture.on(person.browser()).answer());
        assertThat(person.browser().page()).isEqualTo("profile");
    }

    @Test
    void looking_twice_shows_the_same_picture_and_uses_nothing_up() {
        SignUp person = new SignUp(product).toIdentity();
        CaptchaPicture picture = CaptchaPicture.on(person.browser());

        byte[] first = picture.fetch().body();
        byte[] second = picture.fetch().body();

        assertThat(second).isEqualTo(first).isNotEmpty();
        answer(person, picture.answer());
        assertThat(person.browser().page()).isEqualTo("profile");
    }

    @Test
    void a_stranger_does_not_see_the_picture() {
        SignUp person = new SignUp(product).toIdentity();
        String address = CaptchaPicture.on(person.browser()).address();

        assertThat(person.browser().fetch(address).statusCode()).isEqualTo(200);
        assertThat(HttpBrowser.inChinese().fetch(address).statusCode()).isEqualTo(404);
    }

    private static void answer(SignUp person, String answer) {
        Map<String, String> fields = person.identityFields();
        fields.put("captcha", answer);
        person.browser().submit(fields);
    }

    private static void assertRefused(SignUp person, String message) {
        assertThat(person.browser().page()).isEqualTo("identity");
        assertThat(person.browser().invalidFields()).containsExactly("captcha");
        assertThat(person.browser().describedBy("captcha")).contains(message);
    }

    private String stored(SignUp person) {
        return product.testbed().authenticationNotes(person.browser());
    }
}
