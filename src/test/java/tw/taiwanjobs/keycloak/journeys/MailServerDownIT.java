package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** The mail server is down while somebody signs up. */
@Tag("container")
class MailServerDownIT {

    private static final String DELAYED = "郵件系統忙碌中";
    /** The outbox is looked through every 15 s. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final RunningProduct product = RunningProduct.get();

    @AfterEach
    void setClockRight() {
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void the_member_is_told_can_resend_and_gets_one_usable_link_when_it_is_back() {
        SignUp person = new SignUp(product);
        product.mailbox().stop();
        try {
            person.toMailSent();
            Await.until("the page says that the mail is delayed", PATIENCE, () -> isDelayed(person.browser()));

            product.testbed().setClockAhead(Duration.ofSeconds(61));
            person.browser().submit(Map.of("resend", "true"));
            assertThat(person.browser().page()).isEqualTo("mail-sent");
            assertThat(person.browser().document().text())
                    .contains(DELAYED, "恢復後寄至 ")
                    .doesNotContain("已寄至")
                    .doesNotContain("認證信已重新寄出")
                    .doesNotContain("認證信寄發，請到");
        } finally {
            product.mailbox().start();
        }

        product.testbed().setClockAhead(Duration.ofMinutes(5));
        Await.until("the outbox is empty", PATIENCE, this::isOutboxEmpty);

        assertThat(product.mailbox().mailsTo(person.email())).hasSize(1);
        assertThat(person.openLink().submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        assertThat(product.server().log().text())
                .contains("waits in the outbox")
                .doesNotContain(person.email());
    }

    private static boolean isDelayed(HttpBrowser browser) {
        return browser.submit(Map.of()).document().text().contains(DELAYED);
    }

    private boolean isOutboxEmpty() {
        return !product.testbed().databaseDump().contains("TWJ_MAIL_OUTBOX.");
    }
}
