package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.Mailbox;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.ProductSettings;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StandInMailServer;
import tw.taiwanjobs.keycloak.support.database.DatabaseOfThisRun;

/** The mail server lets everybody in and never answers. */
@Tag("long")
class MailServerSilentIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** As many as there are threads for mails. */
    private static final int MAIL_THREADS = 4;

    @Test
    void people_sign_up_and_log_in_beside_it_and_the_mails_go_out_when_it_is_back() {
        Mailbox mailbox = Mailbox.started();
        // One more connection than there are threads for mails; a login needs two.
        RunningProduct product = RunningProduct.start(
                ProductSettings.forTests(DatabaseOfThisRun.fresh(), ProductSettings.freshKeyRing("silent"), mailbox)
                        .option("--db-pool-max-size=" + (MAIL_THREADS + 1))
                        .freshData(),
                mailbox);
        product.liftCaptcha();
        product.liftLimitsByAddress();
        SignUp member = new SignUp(product).toActive();
        List<SignUp> people;
        try (StandInMailServer silent = StandInMailServer.silent()) {
            product.admin().sendMailTo("localhost", silent.port());
            people = Stream.generate(() -> new SignUp(product))
                    .limit(MAIL_THREADS + 2)
                    .map(SignUp::toMailSent)
                    .toList();
            Await.until("every thread for mails to wait", PATIENCE, () -> silent.conversations() == MAIL_THREADS);

            assertThat(LogIn.isIn(new LogIn(product).as(member.email(), SignUp.PASSWORD)))
                    .isTrue();
            assertThat(operationalInfo(product)).containsEntry("mailsWaiting", "6");

            SignUp first = people.get(0);
            Await.until(
                    "the page to say that the mail is delayed",
                    PATIENCE,
                    () -> first.browser().submit(Map.of()).document().text().contains("郵件系統忙碌中"));
            assertThat(first.browser().document().text())
                    .contains("恢復後寄至")
                    .doesNotContain("已寄至")
                    .doesNotContain("認證信寄發，請到");
            assertThat(new SignUp(product).toMailSent().browser().document().text())
                    .as("whoever comes now is told at once")
                    .contains("郵件系統忙碌中");
        }
        product.admin().sendMailTo("localhost", mailbox.port());
        product.testbed().setClockAhead(Duration.ofMinutes(5));
        for (SignUp person : people) {
            assertThat(person.openLink().page()).isEqualTo("set-password");
        }
        product.server().close();
    }

    private static Map<String, String> operationalInfo(RunningProduct product) {
        return product.admin().operationalInfo("taiwanjobs-background-task", "taiwanjobs-mail-outbox");
    }
}
