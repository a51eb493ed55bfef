package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.OtherAddress;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Mails of sign-ups: so many to one mailbox, whoever signs up with it, from one session, from one address. */
class SignUpMailLimitsIT {

    private static final Map<String, String> RESEND = Map.of("resend", "true");
    private static final Duration DAY = Duration.ofDays(1);

    private final RunningProduct product = RunningProduct.get();

    @AfterEach
    void setLimitsRight() {
        product.liftLimitsByAddress();
    }

    @Test
    void a_mailbox_gets_so_many_of_all_sign_ups_together() {
        set(Map.of("mailsPerMailbox", "2", "resendPause", "0"));
        String mailbox = Identities.email();
        SignUp first = signUpWith(mailbox).toMailSent();
        first.mail();
        assertThat(first.browser().submit(RESEND).document().text()).contains("認證信已重新寄出");

        assertRefused(first.browser().submit(RESEND));
        assertThat(first.browser().document().text()).contains("請於約 24 小時後再試。");
        SignUp second = signUpWith(mailbox).toProfile();
        assertRefused(second.browser().submit(SignUp.profileFields()));

        assertThat(product.mailbox().awaitMailsTo(mailbox, 2)).hasSize(2);
        new SignUp(product).toMailSent();
    }

    @Test
    void a_first_mail_that_was_refused_is_sent_when_the_page_is_opened_again() {
        set(Map.of("mailsPerMailbox", "1"));
        String mailbox = Identities.email();
        signUpWith(mailbox).toMailSent();
        SignUp late = signUpWith(mailbox).toProfile();
        assertRefused(late.browser().submit(SignUp.profileFields()));

        set(Map.of("mailsPerMailbox", "2"));
        late.browser().open(late.browser().address().toString());

        assertThat(late.browser().page()).isEqualTo("mail-sent");
        assertThat(product.mailbox().awaitMailsTo(mailbox, 2)).hasSize(2);
    }

    @Test
    void a_corrected_address_is_charged_to_its_mailbox() {
        set(Map.of("mailsPerMailbox", "1", "resendPause", "0"));
        String full = new SignUp(product).toMailSent().email();
        SignUp person = new SignUp(product).toMailSent();

        assertRefused(person.browser().submit(Map.of("correctAddress", "true", "email", full)));
    }

    @Test
    void a_session_is_refused_and_another_goes_on() {
        set(Map.of("mailsPerSession", "1", "resendPause", "0"));
        SignUp person = new SignUp(product).toMailSent();

        assertRefused(person.browser().submit(RESEND));

        new SignUp(product).toMailSent();
    }

    @Test
    void an_address_is_refused_and_another_goes_on() {
        set(Map.of("mailsPerAddress", "1"));
        try (OtherAddress crowded = OtherAddress.of(product.server());
                OtherAddress other = OtherAddress.of(product.server())) {
            new SignUp(product, crowded.browser()).toMailSent();

            SignUp late = new SignUp(product, crowded.browser()).toProfile();
            assertRefused(late.browser().submit(SignUp.profileFields()));

            new SignUp(product, other.browser()).toMailSent();
        }
    }

    @Test
    void a_link_that_was_replaced_asks_for_another_mail_within_the_same_limits() {
        set(Map.of("mailsPerMailbox", "2", "resendPause", "0"));
        SignUp person = new SignUp(product).toMailSent();
        String old = person.mail().link().toString();
        person.browser().submit(RESEND);
        HttpBrowser device = HttpBrowser.inChinese().open(old);

        assertRefused(device.submit(RESEND));
    }

    @Test
    void without_pause_and_limits_every_wish_is_sent() {
        set(Map.of("resendPause", "0", "resendsPerSignUp", "0", "mailsPerMailbox", "0", "mailsPerSession", "0"));
        SignUp person = new SignUp(product).toMailSent();
        for (int mails = 1; mails <= 12; mails++) {
            assertThat(product.mailbox().awaitMailsTo(person.email(), mails)).hasSize(mails);
            assertThat(person.browser().submit(RESEND).document().text()).contains("認證信已重新寄出");
        }
        assertThat(product.mailbox().awaitMailsTo(person.email(), 13)).hasSize(13);
    }

    private void set(Map<String, String> settings) {
        product.admin().configureSignUpMails(settings);
    }

    private SignUp signUpWith(String mailbox) {
        return new SignUp(product, mailbox, Identities.nationalId());
    }

    private static void assertRefused(HttpBrowser browser) {
        assertThat(browser.status()).isEqualTo(429);
        assertThat(browser.page()).isEqualTo("rate-limited");
        assertThat(browser.retryAfter().orElseThrow()).isPositive().isLessThanOrEqualTo(DAY);
    }
}
