package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.UserRepresentation;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.CaptchaPicture;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** 更正信箱 on the page mail-sent. */
class CorrectAddressIT {

    private static final Duration COOL_DOWN = Duration.ofSeconds(61);

    private final RunningProduct product = RunningProduct.get();

    @AfterEach
    void restore() {
        product.testbed().setClockAhead(Duration.ZERO);
        product.admin().configureIdentityStep(Map.of("captcha", "off"));
    }

    @Test
    void the_mail_goes_to_the_new_address_and_the_old_link_is_dead() {
        SignUp person = new SignUp(product).toMailSent();
        URI old = person.mail().link();
        String right = Identities.email();
        product.testbed().setClockAhead(COOL_DOWN);

        HttpBrowser browser = correct(person, right.toUpperCase(Locale.ROOT));

        assertThat(browser.page()).isEqualTo("mail-sent");
        assertThat(browser.document().text())
                .contains("信箱已更正", right.charAt(0) + "***@e***.com")
                .doesNotContain(right);
        assertThat(HttpBrowser.inChinese().open(old.toString()).page()).isEqualTo("link-invalid");
        ReceivedMail mail = product.mailbox().await(right);
        HttpBrowser device = HttpBrowser.inChinese().open(mail.link().toString());
        assertThat(device.submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        product.testbed().setClockAhead(Duration.ZERO);
        assertThat(product.admin().userByEmail(right)).isPresent();
        assertThat(product.admin().userByEmail(person.email())).isEmpty();
    }

    @Test
    void the_address_for_notices_follows_if_it_was_the_same() {
        SignUp person = new SignUp(product).toProfile();
        Map<String, String> profile = SignUp.profileFields();
        profile.put("noticeEmail", "yes");
        profile.put("noticeEmailAddress", person.email());
        person.browser().submit(profile);
        String right = Identities.email();
        product.testbed().setClockAhead(COOL_DOWN);

        correct(person, right);

        String link = product.mailbox().await(right).link().toString();
        HttpBrowser.inChinese().open(link).submit(SignUp.passwordFields());
        product.testbed().setClockAhead(Duration.ZERO);
        UserRepresentation member = product.admin().userByEmail(right).orElseThrow();
        assertThat(member.getAttributes().get("noticeEmailAddress")).containsExactly(right);
    }

    @Test
    void what_cannot_be_an_account_is_refused_beside_the_field() {
        String member = new SignUp(product).toActive().email();
        SignUp person = new SignUp(product).toMailSent();
        product.testbed().setClockAhead(COOL_DOWN);

        assertRefused(correct(person, ""), "請輸入");
        assertRefused(correct(person, "no address\r\nBcc: x@example.com"), "帳號不得含有空白");
        assertRefused(correct(person, person.email()), "與原先填寫的相同");
        assertRefused(correct(person, member), "此帳號已登錄過");
        assertThat(person.browser().value("email")).isEqualTo(member);
        assertThat(product.mailbox().awaitMailsTo(person.email(), 1)).hasSize(1);
    }

    @Test
    void the_limits_of_resending_hold() {
        SignUp person = new SignUp(product).toMailSent();

        assertRefused(correct(person, Identities.email()), "秒後再重新寄送");

        for (int i = 1; i <= 5; i++) {
            product.testbed().setClockAhead(COOL_DOWN.multipliedBy(i));
            assertThat(correct(person, Identities.email()).document().text()).contains("信箱已更正");
        }
        product.testbed().setClockAhead(COOL_DOWN.multipliedBy(6));
        assertThat(correct(person, Identities.email()).document().text()).contains("已達上限");
    }

    @Test
    void it_asks_for_a_captcha_of_its_own() {
        SignUp person = new SignUp(product).toMailSent();
        product.admin().configureIdentityStep(Map.of("captcha", "image"));
        product.testbed().setClockAhead(COOL_DOWN);
        String right = Identities.email();

        HttpBrowser browser = person.browser().submit(Map.of("correctAddress", "true"));
        CaptchaPicture first = CaptchaPicture.on(browser);
        browser.submit(Map.of("correctAddress", "true", "email", right, "captcha", first.wrongAnswer()));
        assertThat(browser.invalidFields()).containsExactly("captcha");
        assertThat(browser.value("email")).isEqualTo(right);

        browser.submit(Map.of("correctAddress", "true", "email", right, "refreshCaptcha", "true"));
        assertThat(browser.invalidFields()).isEmpty();
        assertThat(browser.value("email")).isEqualTo(right);

        String answer = CaptchaPicture.on(browser).answer();
        browser.submit(Map.of("correctAddress", "true", "email", right, "captcha", answer));
        assertThat(browser.document().text()).contains("信箱已更正");
    }

    @Test
    void it_can_be_cancelled() {
        HttpBrowser browser = new SignUp(product).toMailSent().browser();

        browser.submit(Map.of("correctAddress", "true")).submit(Map.of());

        assertThat(browser.page()).isEqualTo("mail-sent");
        assertThat(browser.document().select("[name=email]")).isEmpty();
        assertThat(browser.document().select("button[name=resend]")).hasSize(1);
    }

    @Test
    void when_the_old_link_was_used_the_page_says_so() {
        SignUp person = new SignUp(product).toActive();
        product.testbed().setClockAhead(COOL_DOWN);

        HttpBrowser browser = correct(person, Identities.email());

        assertThat(browser.status()).isEqualTo(200);
        assertThat(browser.document().text()).contains("會員申請已完成");
    }

    private static HttpBrowser correct(SignUp person, String email) {
        return person.browser().submit(Map.of("correctAddress", "true", "email", email));
    }

    private static void assertRefused(HttpBrowser browser, String message) {
        assertThat(browser.page()).isEqualTo("mail-sent");
        assertThat(browser.invalidFields()).containsExactly("email");
        assertThat(browser.describedBy("email")).contains(message);
    }
}
