package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.ReceivedMail;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;

/** A locked legacy member's way out, through a mailbox that may be a stranger's: new tries and nothing else. */
@Tag("store")
class LegacyUnlockIT {

    private static final String WRONG = "Wrong-password-1";
    private static final String LOCKED = "已被鎖住";
    private static final Map<String, String> PRESSED = Map.of();

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);
    private final ForgotPasswordVisit forgotPassword = new ForgotPasswordVisit(product);
    private final String email = Identities.email();
    private final LegacyMember member = LegacyMember.of(product, email);

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void a_locked_member_gets_tries_again_and_logs_in_with_the_old_password() {
        lock();

        assertThat(forgotPassword.ask(member.nationalId()).page()).isEqualTo("forgot-password-sent");
        HttpBrowser device = HttpBrowser.inChinese().open(mail().link().toString());
        assertThat(device.page()).isEqualTo("unlock");
        assertReadsLocked();
        device.submit(PRESSED);

        assertThat(device.page()).isEqualTo("unlocked");
        assertThat(isLocked()).isFalse();
        assertThat(member.logIn().page()).isEqualTo("legacy-email");
    }

    @Test
    void letter_and_pages_name_nobody_and_set_no_password() {
        lock();
        forgotPassword.ask(member.nationalId());
        ReceivedMail mail = mail();
        HttpBrowser device = HttpBrowser.inChinese().open(mail.link().toString());

        assertThat(mail.text()).contains("\n您好：\n", "0800-777-888");
        assertThat(mail.source() + device.body()).doesNotContain("王大明", member.nationalId(), "******");
        assertThat(device.document().select("input[type=password]")).isEmpty();
        device.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        assertThat(device.body()).doesNotContain("王大明", member.nationalId(), email);
        assertThat(device.open(product.loginUrl()).page())
                .as("nobody is logged in")
                .isEqualTo("login");
        assertThat(logIn.as(member.nationalId(), ForgotPasswordVisit.NEW_PASSWORD)
                        .page())
                .isEqualTo("login");
        assertThat(member.status()).isEqualTo("legacy");
        assertThat(logIn.as(email, LegacyMember.PASSWORD).page())
                .as("the address logs in no more than before")
                .isEqualTo("login");
    }

    @Test
    void the_link_serves_once_for_a_day_and_a_newer_one_replaces_it() {
        forgotPassword.ask(member.nationalId());
        String first = mail().link().toString();
        HttpBrowser open = HttpBrowser.inChinese().open(first);
        product.testbed().setClockAhead(Duration.ofSeconds(61));
        forgotPassword.ask(member.nationalId());
        product.mailbox().awaitMailsTo(email, 2);
        String second = mail().link().toString();

        assertThat(open.submit(PRESSED).page()).isEqualTo("link-invalid");
        assertThat(HttpBrowser.inChinese().open(second).submit(PRESSED).page()).isEqualTo("unlocked");
        assertThat(HttpBrowser.inChinese().open(second).page()).isEqualTo("link-used");

        product.testbed().setClockAhead(Duration.ofSeconds(122));
        forgotPassword.ask(member.nationalId());
        product.mailbox().awaitMailsTo(email, 3);
        String third = mail().link().toString();
        product.testbed().setClockAhead(Duration.ofHours(25));
        HttpBrowser late = HttpBrowser.inChinese().open(third);
        assertThat(late.page()).isEqualTo("link-expired");
        assertThat(late.document().select("a[href*=reset-credentials]")).isNotEmpty();
    }

    @Test
    void strangers_cannot_lock_the_member_out_of_the_browser_that_pressed_the_button() {
        lock();
        forgotPassword.ask(member.nationalId());
        HttpBrowser device = HttpBrowser.inChinese().open(mail().link().toString());
        device.submit(PRESSED);

        lock();

        assertThat(logIn.in(device.restart())
                        .as(member.nationalId(), LegacyMember.PASSWORD)
                        .page())
                .isEqualTo("legacy-email");
        assertReadsLocked();
    }

    @Test
    void the_mails_of_a_day_are_limited_and_a_used_link_gives_none_back() {
        product.admin().configureForgotPassword(Map.of("resetMailsPerMember", "1", "resetMailPause", "0"));
        try {
            forgotPassword.ask(member.nationalId());
            HttpBrowser.inChinese().open(mail().link().toString()).submit(PRESSED);

            forgotPassword.ask(member.nationalId());

            forgotPassword.awaitRefusal(member.id(), "rate_limited");
            assertThat(product.mailbox().mailsTo(email)).hasSize(1);
        } finally {
            product.liftLimitsByAddress();
        }
    }

    @Test
    void a_member_who_has_verified_an_address_meanwhile_has_no_use_for_the_link() {
        forgotPassword.ask(member.nationalId());
        String link = mail().link().toString();

        member.withAccount(Identities.email());

        assertThat(HttpBrowser.inChinese().open(link).page()).isEqualTo("link-expired");
    }

    @Test
    void a_member_without_an_address_gets_no_mail() {
        LegacyMember without = LegacyMember.of(product);

        assertThat(forgotPassword.ask(without.nationalId()).page()).isEqualTo("forgot-password-sent");

        forgotPassword.awaitRefusal(without.id(), "member_not_active");
    }

    private void lock() {
        IntStream.range(0, 3).forEach(each -> logIn.as(member.nationalId(), WRONG));
        assertReadsLocked();
        assertThat(isLocked()).isTrue();
    }

    private void assertReadsLocked() {
        assertThat(logIn.as(member.nationalId(), LegacyMember.PASSWORD).describedBy("username"))
                .contains(LOCKED);
    }

    private ReceivedMail mail() {
        return product.mailbox().await(email, mail -> mail.subject().contains("解除帳號鎖住"));
    }

    private boolean isLocked() {
        return Boolean.TRUE.equals(product.admin()
                .realm()
                .attackDetection()
                .bruteForceUserStatus(member.id())
                .get("disabled"));
    }
}
