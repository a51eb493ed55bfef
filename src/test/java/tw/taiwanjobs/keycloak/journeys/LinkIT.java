package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** What becomes of a mailed link: late, replaced, tampered with, opened without being used. */
@Tag("store")
class LinkIT {

    private final RunningProduct product = RunningProduct.get();

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void opening_a_link_changes_nothing() {
        SignUp person = new SignUp(product).toMailSent();

        person.openLink();
        HttpBrowser again = person.openLink();

        assertThat(again.page()).isEqualTo("set-password");
        assertThat(again.submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
    }

    @Test
    void after_24_hours_a_link_is_dead_and_says_what_to_do() {
        SignUp person = new SignUp(product).toMailSent();
        URI link = person.mail().link();

        product.testbed().setClockAhead(Duration.ofHours(25));
        HttpBrowser device = HttpBrowser.inChinese().open(link.toString());

        assertThat(device.page()).isEqualTo("link-expired");
        assertThat(device.document().select("a.button-primary[href*=registrations]"))
                .isNotEmpty();
    }

    @Test
    void a_session_opened_in_time_cannot_set_the_password_late() {
        HttpBrowser device = new SignUp(product).toMailSent().openLink();

        product.testbed().setClockAhead(Duration.ofHours(25));

        assertThat(device.submit(SignUp.passwordFields()).page()).isNotEqualTo("password-set");
    }

    @Test
    void a_sign_up_that_was_deleted_meanwhile_says_so_to_the_password() {
        SignUp person = new SignUp(product).toMailSent();
        HttpBrowser device = person.openLink();
        person.openLink().submit(Map.of("notMe", "true"));

        device.submit(SignUp.passwordFields());

        assertThat(device.page()).isEqualTo("link-expired");
        assertThat(device.document().select("a[href*=registrations]")).isNotEmpty();
    }

    @Test
    void a_newer_mail_makes_the_older_link_dead() {
        SignUp person = new SignUp(product).toMailSent();
        URI older = person.mail().link();

        product.testbed().setClockAhead(Duration.ofSeconds(61));
        person.browser().submit(Map.of("resend", "true"));
        product.mailbox().await(person.email(), mail -> !mail.link().equals(older));

        assertThat(HttpBrowser.inChinese().open(older.toString()).page()).isEqualTo("link-invalid");
        assertThat(person.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
    }

    @Test
    void mails_are_sent_again_once_a_minute() {
        SignUp person = new SignUp(product).toMailSent();
        person.mail();

        person.browser().submit(Map.of("resend", "true"));

        assertThat(person.browser().page()).isEqualTo("mail-sent");
        assertThat(person.browser().document().text()).contains("秒後再重新寄送");
        assertThat(product.mailbox().mailsTo(person.email())).hasSize(1);
    }

    @Test
    void a_link_that_was_tampered_with_gets_a_page_and_no_stack_trace() {
        String link = new SignUp(product).toMailSent().mail().link().toString();

        HttpBrowser device = HttpBrowser.inChinese().open(link.replaceFirst(".{6}$", "AAAAAA"));

        assertThat(device.status()).isEqualTo(400);
        assertThat(device.page()).isEqualTo("link-invalid");
    }
}
