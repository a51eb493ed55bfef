package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static tw.taiwanjobs.keycloak.support.LogIn.isIn;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Members who log in with a national ID: what they are asked, how often they may go on, where the mail goes. */
@Tag("store")
class LegacyMemberIT {

    private static final ZoneId TAIPEI = ZoneId.of("Asia/Taipei");

    private final RunningProduct product = RunningProduct.get();
    private final LogIn logIn = new LogIn(product);

    @AfterEach
    void setClockAndSettingsRight() {
        product.testbed().setClockAhead(Duration.ZERO);
        product.admin().configureLegacyEmail(Map.of("loginsWithoutEmail", "3", "idLoginUntil", ""));
        product.liftLimitsByAddress();
    }

    @Test
    void a_verified_email_becomes_the_account() {
        LegacyMember member = LegacyMember.of(product);
        String email = Identities.email();

        HttpBrowser browser = member.logIn();
        assertThat(browser.page()).isEqualTo("legacy-email");
        browser.submit(Map.of("email", email.toUpperCase(Locale.ROOT)));
        assertThat(browser.page()).isEqualTo("legacy-mail-sent");
        assertThat(browser.document().text()).contains("m***@e***.com").doesNotContain(email);
        HttpBrowser device = member.openLink(email);
        assertThat(device.page()).isEqualTo("legacy-confirm");
        assertThat(member.status()).isEqualTo("legacy");
        device.submit(Map.of("password", LegacyMember.PASSWORD));

        assertThat(device.page()).isEqualTo("legacy-confirmed");
        assertThat(device.document().select("#continue").attr("href")).isEqualTo("http://localhost:8091/");
        assertThat(member.status()).isEqualTo("active");
        assertThat(member.user().getUsername()).isEqualTo(email);
        assertThat(member.user().getEmail()).isEqualTo(email);
        assertThat(member.user().isEmailVerified()).isTrue();
        assertThat(isIn(device.open(product.loginUrl())))
                .as("logged in by the link")
                .isFalse();
        assertThat(isIn(member.logIn(email, LegacyMember.PASSWORD))).isTrue();
        assertThat(browser.submit(Map.of("resend", "true")).page()).isEqualTo("legacy-use-email");
    }

    @Test
    void a_member_with_an_account_is_sent_to_it_and_not_let_in() {
        SignUp member = new SignUp(product).toActive();

        HttpBrowser browser = logIn.as(member.nationalId(), SignUp.PASSWORD);

        assertThat(browser.page()).isEqualTo("legacy-use-email");
        assertThat(browser.document().text()).contains("m***@e***.com").doesNotContain(member.email());
        assertThat(isIn(browser.post(browser.address().toString(), "continue=true")))
                .isFalse();
        assertThat(isIn(browser.open(product.loginUrl()))).isFalse();
        browser = logIn.as(member.nationalId(), SignUp.PASSWORD);
        browser.open(browser.document().select("main .buttons a").attr("abs:href"));
        assertThat(browser.page()).isEqualTo("login");
        browser.submit(LogIn.fields(member.email(), SignUp.PASSWORD));
        assertThat(isIn(browser)).isTrue();
    }

    @Test
    void until_a_day_members_who_were_moved_in_may_log_in_with_the_id() {
        LegacyMember movedIn = LegacyMember.of(product).withAccount(Identities.email());
        SignUp signedUp = new SignUp(product).toActive();
        LocalDate today = LocalDate.now(TAIPEI);

        product.admin().configureLegacyEmail(Map.of("idLoginUntil", today.toString()));
        assertThat(isIn(movedIn.logIn())).isTrue();
        assertThat(logIn.as(signedUp.nationalId(), SignUp.PASSWORD).page()).isEqualTo("legacy-use-email");

        product.admin()
                .configureLegacyEmail(Map.of("idLoginUntil", today.minusDays(1).toString()));
        assertThat(movedIn.logIn().page()).isEqualTo("legacy-use-email");
    }

    @Test
    void three_logins_may_go_on_without_an_email() {
        LegacyMember member = LegacyMember.of(product);

        for (int left = 3; left > 0; left--) {
            HttpBrowser browser = member.logIn();
            assertThat(browser.document().text()).contains("略過此步驟 " + left + " 次");
            assertThat(isIn(browser.submit(Map.of("continue", "true")))).isTrue();
        }
        HttpBrowser browser = member.logIn();
        assertThat(browser.document().select("[name=continue]")).isEmpty();
        assertThat(browser.submit(Map.of("continue", "true")).page()).isEqualTo("legacy-email");
        assertThat(isIn(browser.open(product.loginUrl()))).isFalse();
    }

    @Test
    void the_setting_may_allow_no_login_without_an_email() {
        product.admin().configureLegacyEmail(Map.of("loginsWithoutEmail", "0"));

        HttpBrowser browser = LegacyMember.of(product).logIn();

        assertThat(browser.page()).isEqualTo("legacy-email");
        assertThat(browser.document().select("[name=continue]")).isEmpty();
        assertThat(browser.submit(Map.of("continue", "true")).page()).isEqualTo("legacy-email");
    }

    @Test
    void the_address_of_the_old_system_is_offered_masked_and_may_be_chosen() {
        String known = Identities.email();
        LegacyMember member = LegacyMember.of(product, known);

        HttpBrowser browser = member.logIn();
        assertThat(browser.body()).contains("m***@e***.com").doesNotContain(known);
        assertThat(browser.submit(Map.of("emailChoice", "known", "email", "")).page())
                .isEqualTo("legacy-mail-sent");
        member.openLink(known).submit(Map.of("password", LegacyMember.PASSWORD));

        assertThat(member.user().getUsername()).isEqualTo(known);
        assertThat(member.user().getAttributes()).doesNotContainKey("legacyEmail");
    }

    @Test
    void another_address_may_be_given_instead() {
        LegacyMember member = LegacyMember.of(product, Identities.email());
        String other = Identities.email();

        member.logIn().submit(Map.of("emailChoice", "other", "email", other));

        assertThat(member.openLink(other).page()).isEqualTo("legacy-confirm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nobody", "a@b", "<b>x</b>@example.com"})
    void what_is_no_address_is_named_and_gets_no_mail(String typed) {
        HttpBrowser browser = LegacyMember.of(product).askFor(typed);

        assertThat(browser.page()).isEqualTo("legacy-email");
        assertThat(browser.invalidFields()).containsExactly("email");
        assertThat(browser.value("email")).isEqualTo(typed);
    }

    @Test
    void mails_are_sent_again_once_a_minute_and_five_times_a_day() {
        LegacyMember member = LegacyMember.of(product);
        String email = Identities.email();
        HttpBrowser browser = member.askFor(email);

        assertThat(browser.submit(Map.of("resend", "true")).page()).isEqualTo("legacy-mail-sent");
        assertThat(browser.document().text()).contains("秒後再重新寄送");
        for (int mail = 2; mail <= 5; mail++) {
            product.testbed().setClockAhead(Duration.ofSeconds(61L * mail));
            assertThat(browser.submit(Map.of("resend", "true")).body()).contains("認證信已重新寄出");
        }
        product.testbed().setClockAhead(Duration.ofSeconds(61L * 6));
        assertThat(browser.submit(Map.of("resend", "true")).body()).contains("今日重新寄送次數已達上限");
        LegacyMember.awaitMailsSent(product);
        assertThat(member.linkMailsTo(email)).isBetween(1L, 5L);
    }

    @Test
    void without_pause_and_limit_every_wish_for_a_mail_is_taken() {
        product.admin().configureLegacyEmail(Map.of("legacyMailPause", "0", "legacyMailsPerMember", "0"));
        HttpBrowser browser = LegacyMember.of(product).askFor(Identities.email());

        for (int mail = 2; mail <= 7; mail++) {
            assertThat(browser.submit(Map.of("resend", "true")).body()).contains("認證信已重新寄出");
        }
    }

    @Test
    void a_form_sent_twice_sends_one_mail() {
        LegacyMember member = LegacyMember.of(product);
        String email = Identities.email();
        HttpBrowser browser = member.logIn();
        Map<String, String> fields = Map.of("email", email);
        String action = browser.formAction();

        browser.submit(fields);
        assertThat(browser.post(action, HttpBrowser.encode(fields)).page()).isIn("legacy-mail-sent", "page-expired");
        LegacyMember.awaitMailsSent(product);
        assertThat(member.linkMailsTo(email)).isEqualTo(1);
    }

    @Test
    void two_logins_at_once_that_want_one_address_send_one_mail() throws Exception {
        LegacyMember member = LegacyMember.of(product);
        String email = Identities.email();

        List<HttpBrowser> answers = AtOnce.run(List.of(member.logIn(), member.logIn()).stream()
                .map(browser -> (Callable<HttpBrowser>) () -> browser.submit(Map.of("email", email)))
                .toList());

        assertThat(answers).extracting(HttpBrowser::page).containsOnly("legacy-mail-sent");
        LegacyMember.awaitMailsSent(product);
        assertThat(member.linkMailsTo(email)).isEqualTo(1);
    }

    @Test
    void a_mistyped_address_is_corrected_at_once_and_its_link_is_dead() {
        LegacyMember member = LegacyMember.of(product);
        String mistyped = Identities.email();
        String right = Identities.email();
        HttpBrowser browser = member.askFor(mistyped);
        String dead = member.link(mistyped).toString();

        assertThat(browser.submit(Map.of("correctAddress", "true")).page()).isEqualTo("legacy-email");
        assertThat(browser.submit(Map.of("email", right)).page()).isEqualTo("legacy-mail-sent");

        assertThat(HttpBrowser.inChinese().open(dead).page()).isEqualTo("link-invalid");
        assertThat(member.openLink(right).page()).isEqualTo("legacy-confirm");
    }
}
