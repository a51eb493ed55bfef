package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** Mails that cannot be sent: how long they wait, and that they stop no other. */
@Tag("store")
class OutboxIT {

    private static final String TASK = "taiwanjobs-mail-outbox";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** More than the outbox looks at in one go. */
    private static final int MANY = 25;

    private final RunningProduct product = RunningProduct.get();

    @AfterEach
    void restore() {
        product.mailbox().stop();
        product.mailbox().start();
        setClockAhead(Duration.ofHours(25));
        product.testbed().runTask(TASK);
        LegacyMember.awaitMailsSent(product);
        setClockAhead(Duration.ZERO);
        product.admin().configureSignUpMails(Map.of("mailGiveUpHours", ""));
    }

    @Test
    void letters_that_cannot_be_written_stop_no_other() {
        SignUp member = new SignUp(product).toActive();
        String id = product.admin().userByEmail(member.email()).orElseThrow().getId();
        for (int i = 0; i < MANY; i++) {
            product.testbed().enqueueUnknownLetter(id);
        }
        product.mailbox().stop();
        SignUp person = new SignUp(product).toMailSent();
        Await.until("the first attempt", PATIENCE, () -> isDelayed(person));
        product.mailbox().start();

        setClockAhead(Duration.ofMinutes(5));
        product.testbed().runTask(TASK);

        assertThat(person.openLink().page()).isEqualTo("set-password");
        assertThat(product.server().log().text()).contains("it cannot be written");
    }

    @Test
    void a_mail_is_given_up_after_the_hours_that_the_console_says() {
        product.admin().configureSignUpMails(Map.of("mailGiveUpHours", "2"));
        SignUp member = new SignUp(product).toActive();
        LegacyMember.awaitMailsSent(product);
        product.mailbox().stop();
        for (int i = 0; i < 3; i++) {
            new LogIn(product).as(member.email(), "Wrong-password-1");
        }
        Await.until("the letter about the lock to wait", PATIENCE, () -> waiting() == 1);

        setClockAhead(Duration.ofMinutes(110));
        product.testbed().runTask(TASK);
        assertThat(waiting()).isEqualTo(1);
        setClockAhead(Duration.ofMinutes(140));
        product.testbed().runTask(TASK);

        LegacyMember.awaitMailsSent(product);
        assertThat(product.server().log().text()).contains("of kind account-locked is given up after");
    }

    private static boolean isDelayed(SignUp person) {
        return person.browser().submit(Map.of()).document().text().contains("郵件系統忙碌中");
    }

    private long waiting() {
        return product.testbed()
                .databaseDump()
                .lines()
                .filter(line -> line.startsWith("TWJ_MAIL_OUTBOX.STATE=SERVER_DOWN")
                        || line.startsWith("TWJ_MAIL_OUTBOX.STATE=RETRYING"))
                .count();
    }

    private void setClockAhead(Duration offset) {
        product.testbed().setClockAhead(offset);
    }
}
