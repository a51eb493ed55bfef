package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.AtOnce;
import tw.taiwanjobs.keycloak.support.ForgotAccountVisit;
import tw.taiwanjobs.keycloak.support.ForgotPasswordVisit;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** What may be typed into 忘記密碼 and 忘記帳號 so many times, whoever types it and whether a member has it or not. */
@Tag("store")
class NameLimitsIT {

    private final RunningProduct product = RunningProduct.get();
    private final ForgotPasswordVisit forgotPassword = new ForgotPasswordVisit(product);
    private final ForgotAccountVisit forgotAccount = new ForgotAccountVisit(product);

    @AfterEach
    void setLimitsRight() {
        product.liftLimitsByAddress();
    }

    @Test
    void who_asks_too_often_about_a_name_reads_the_same_whether_a_member_has_it_or_not_and_gets_no_mail() {
        product.admin()
                .configureForgotPassword(
                        Map.of("resetsPerName", "2", "resetMailPause", "0", "resetMailsPerMember", "0"));
        SignUp member = new SignUp(product).toActive();
        String nobodysName = "nobody" + Identities.nationalId().substring(1);
        List<String> answers = new ArrayList<>();
        for (String name : List.of(member.email(), Identities.email(), Identities.nationalId(), nobodysName)) {
            long before = refusals();
            for (int wish = 0; wish < 3; wish++) {
                HttpBrowser answer = forgotPassword.ask(name);
                assertThat(answer.page()).isEqualTo("forgot-password-sent");
                answers.add(answer.document().select("main p, main li").text());
                if (name.equals(member.email()) && wish < 2) {
                    product.mailbox().awaitMailsTo(name, wish + 2);
                }
            }
            assertThat(refusals()).isEqualTo(before + 1);
        }
        assertThat(answers).containsOnly(answers.get(0));
        product.mailbox().awaitMailsTo(member.email(), 3);
        LegacyMember.awaitMailsSent(product);
        assertThat(forgotPassword.resetMails(member.email())).hasSize(2);
    }

    @Test
    void however_it_is_written_it_is_the_same_name() {
        product.admin().configureForgotPassword(Map.of("resetsPerName", "2"));
        String email = Identities.email();
        String number = Identities.nationalId();
        long before = refusals();
        forgotPassword.ask(email);
        forgotPassword.ask(" " + email.toUpperCase(Locale.ROOT));
        forgotPassword.ask(number.toLowerCase(Locale.ROOT));
        forgotPassword.ask(Identities.fullWidth(number));
        assertThat(refusals()).isEqualTo(before);

        forgotPassword.ask(Identities.fullWidth(email));
        forgotPassword.ask(number);

        assertThat(refusals()).isEqualTo(before + 2);
    }

    @Test
    void of_many_wishes_at_once_exactly_so_many_are_taken() throws Exception {
        product.admin().configureForgotPassword(Map.of("resetsPerName", "3"));
        String name = Identities.email();
        long before = refusals();
        List<Callable<HttpBrowser>> wishes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            HttpBrowser page = forgotPassword.page();
            wishes.add(() -> page.submit(Map.of("username", name)));
        }

        List<HttpBrowser> answers = AtOnce.run(wishes);

        assertThat(answers).extracting(HttpBrowser::page).containsOnly("forgot-password-sent");
        assertThat(refusals()).isEqualTo(before + 9);
    }

    @Test
    void when_the_questions_are_used_up_the_owner_has_a_link_that_is_good() {
        product.admin().configureForgotPassword(Map.of("resetsPerName", "3"));
        SignUp member = new SignUp(product).toActive();
        for (int i = 0; i < 4; i++) {
            forgotPassword.ask(member.email());
        }

        HttpBrowser owner = forgotPassword.openLink(member.email());

        assertThat(owner.submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD))
                        .page())
                .isEqualTo("password-set");
    }

    @Test
    void a_link_that_is_used_gives_the_mails_of_the_day_back() {
        product.admin().configureForgotPassword(Map.of("resetMailsPerMember", "1", "resetMailPause", "0"));
        SignUp member = new SignUp(product).toActive();
        forgotPassword.ask(member.email());
        forgotPassword.ask(member.email());
        forgotPassword
                .openLink(member.email())
                .submit(ForgotPasswordVisit.passwordFields(ForgotPasswordVisit.NEW_PASSWORD));
        LegacyMember.awaitMailsSent(product);
        assertThat(forgotPassword.resetMails(member.email())).hasSize(1);

        forgotPassword.ask(member.email());

        Await.until(
                "the mail after the reset",
                Duration.ofSeconds(30),
                () -> forgotPassword.resetMails(member.email()).size() == 2);
    }

    @Test
    void without_pause_and_limit_every_wish_is_mailed() {
        product.admin().configureForgotPassword(Map.of("resetMailPause", "0", "resetMailsPerMember", "0"));
        SignUp member = new SignUp(product).toActive();
        for (int mails = 1; mails <= 6; mails++) {
            int expected = mails;
            forgotPassword.ask(member.email());

            Await.until(
                    "mail " + expected,
                    Duration.ofSeconds(30),
                    () -> forgotPassword.resetMails(member.email()).size() == expected);
        }
    }

    @Test
    void a_number_is_answered_as_often_as_the_administrator_says() {
        SignUp member = new SignUp(product).toActive();
        product.admin().configureForgotAccount(Map.of("questionsPerNumber", "1"));
        assertThat(forgotAccount.ask(member.nationalId()).document().text()).contains("m***@e***.com");

        assertThat(forgotAccount.ask(member.nationalId()).document().text()).contains(ForgotAccountVisit.NEUTRAL);

        product.admin().configureForgotAccount(Map.of("questionsPerNumber", "0"));
        for (int i = 0; i < 4; i++) {
            assertThat(forgotAccount.ask(member.nationalId()).document().text()).contains("m***@e***.com");
        }
    }

    @Test
    void no_name_is_kept_as_it_was_typed() {
        String name = "Wang-" + Identities.nationalId().substring(1);
        String number = Identities.nationalId();
        forgotPassword.ask(name);
        forgotPassword.ask(number);
        forgotAccount.ask(number);

        assertThat(product.testbed().databaseDump())
                .contains("TWJ_THROTTLE.KEY_HASH")
                .doesNotContainIgnoringCase(name)
                .doesNotContain(number);
    }

    private long refusals() {
        return product.admin().events().stream()
                .filter(event -> event.getDetails() != null
                        && "resetsPerName".equals(event.getDetails().get("reason")))
                .count();
    }
}
