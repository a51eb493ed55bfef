package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.Identities;
import tw.taiwanjobs.keycloak.support.LegacyMember;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;
import tw.taiwanjobs.keycloak.support.StandInMailServer;

/** The mail server answers 5xx or 4xx to the recipient. */
class MailRefusedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String OUTBOX = "taiwanjobs-mail-outbox";
    private static final String REFUSES = "拒收";
    private static final String BUSY = "郵件系統忙碌中";

    private final RunningProduct product = RunningProduct.get();
    private Duration clock = Duration.ofMinutes(30);

    @AfterEach
    void restore() {
        deliverAgain();
        product.testbed().setClockAhead(Duration.ofHours(25));
        product.testbed().runTask(OUTBOX);
        LegacyMember.awaitMailsSent(product);
        product.testbed().setClockAhead(Duration.ZERO);
    }

    @Test
    void a_refused_address_is_named_and_can_be_corrected_and_is_not_tried_again() {
        SignUp person = new SignUp(product);
        try (StandInMailServer server = refusing("550 5.1.1 no such mailbox")) {
            person.toMailSent();
            HttpBrowser page = awaitText(person.browser(), REFUSES);

            assertThat(page.page()).isEqualTo("mail-sent");
            assertThat(page.document().select("[role=status]").text()).contains(REFUSES, "m***@e***.com");
            assertThat(page.document().text()).doesNotContain("寄至").doesNotContain(BUSY);
            assertThat(page.document().select("h1").text()).isEqualTo("認證信無法寄達");
            assertThat(page.document().select("button[name=correctAddress].button-primary"))
                    .hasSize(1);

            product.testbed().setClockAhead(Duration.ofMinutes(30));
            product.testbed().runTask(OUTBOX);
            String alsoWrong = Identities.email();
            correct(person, alsoWrong);
            awaitText(person.browser(), REFUSES);
            assertThat(server.attemptsTo(person.email())).isEqualTo(1);
            assertThat(server.attemptsTo(alsoWrong)).isEqualTo(1);
        }
        deliverAgain();
        String right = Identities.email();

        correct(person, right);

        assertThat(person.browser().document().text()).contains("信箱已更正").doesNotContain(REFUSES);
        HttpBrowser device = HttpBrowser.inChinese()
                .open(product.mailbox().await(right).link().toString());
        assertThat(device.submit(SignUp.passwordFields()).page()).isEqualTo("password-set");
        assertThat(product.server().log().text()).contains("refuses the address for good");
    }

    @Test
    void the_other_language_says_so_too() {
        SignUp person = new SignUp(product, HttpBrowser.inEnglish());
        try (StandInMailServer server = refusing("553 mailbox name not allowed")) {
            person.toMailSent();

            awaitText(person.browser(), "refuses it");

            assertThat(person.browser().document().text()).doesNotContain("was sent to");
            assertThat(server.attemptsTo(person.email())).isEqualTo(1);
        }
    }

    @Test
    void a_legacy_member_is_told_and_can_give_another_address() {
        LegacyMember member = LegacyMember.of(product);
        HttpBrowser browser = member.logIn();
        try (StandInMailServer server = refusing("550 no such user")) {
            browser.submit(Map.of("email", Identities.email()));
            assertThat(browser.page()).isEqualTo("legacy-mail-sent");

            Await.until(
                    "the page to say so",
                    PATIENCE,
                    () -> browser.open(browser.address().toString())
                            .document()
                            .text()
                            .contains(REFUSES));
        }
        deliverAgain();
        String right = Identities.email();

        assertThat(browser.submit(Map.of("correctAddress", "true")).page()).isEqualTo("legacy-email");
        browser.submit(Map.of("email", right));

        assertThat(browser.page()).isEqualTo("legacy-mail-sent");
        assertThat(browser.document().text()).doesNotContain(REFUSES);
        assertThat(member.openLink(right).page()).isEqualTo("legacy-confirm");
    }

    /** Greylisting; our own mail server's settings; nothing that the person could correct. */
    @ParameterizedTest
    @ValueSource(strings = {"450 4.2.0 greylisted", "452 mailbox full", "554 5.7.1 relay access denied", "530 log in"})
    void what_is_not_the_addresss_fault_is_tried_again(String answer) {
        SignUp person = new SignUp(product);
        try (StandInMailServer server = refusing(answer)) {
            person.toMailSent();

            awaitText(person.browser(), BUSY);

            assertThat(person.browser().document().text()).doesNotContain(REFUSES);
            product.testbed().setClockAhead(Duration.ofMinutes(1));
            product.testbed().runTask(OUTBOX);
            Await.until("another attempt", PATIENCE, () -> server.attemptsTo(person.email()) == 2);
        }
        deliverAgain();
        product.testbed().setClockAhead(Duration.ofMinutes(5));
        product.testbed().runTask(OUTBOX);
        assertThat(person.openLink().page()).isEqualTo("set-password");
    }

    private void correct(SignUp person, String email) {
        clock = clock.plusMinutes(2);
        product.testbed().setClockAhead(clock);
        person.browser().submit(Map.of("correctAddress", "true", "email", email));
    }

    private StandInMailServer refusing(String answer) {
        StandInMailServer server = StandInMailServer.answering(recipient -> answer);
        product.admin().sendMailTo("localhost", server.port());
        return server;
    }

    private void deliverAgain() {
        product.testbed().setClockAhead(Duration.ZERO);
        product.admin().sendMailTo("localhost", product.mailbox().port());
    }

    private static HttpBrowser awaitText(HttpBrowser browser, String text) {
        Await.until(
                "the page to say " + text,
                PATIENCE,
                () -> browser.submit(Map.of()).document().text().contains(text));
        return browser;
    }
}
