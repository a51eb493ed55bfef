package tw.taiwanjobs.keycloak.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static tw.taiwanjobs.keycloak.limits.Limit.MAILS_PER_ADDRESS;
import static tw.taiwanjobs.keycloak.limits.Limit.MAILS_PER_MAILBOX;
import static tw.taiwanjobs.keycloak.limits.Limit.MAILS_PER_SESSION;
import static tw.taiwanjobs.keycloak.limits.Limit.RESEND_PAUSE;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.keycloak.models.AuthenticatorConfigModel;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.crypto.Crypto;
import tw.taiwanjobs.keycloak.crypto.KeyRing;
import tw.taiwanjobs.keycloak.limits.Limit.Subject;
import tw.taiwanjobs.keycloak.support.TestDatabase;

/** What one use costs, whom. */
class LimitsTest {

    private static final TestDatabase DATABASE = new TestDatabase();

    private final KeyRing ring = KeyRing.create(new SecureRandom());

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @Test
    void a_session_and_an_address_pay_for_what_they_ask_for() {
        ExecutionConfig one = config(Map.of("mailsPerSession", "1", "mailsPerAddress", "2"));
        assertThat(requester("tab", "10.0.0.1", one).charge()).isEmpty();
        assertThat(requester("tab", "10.0.0.2", one).charge())
                .get()
                .extracting(LimitReached::limit)
                .isEqualTo(MAILS_PER_SESSION);
        assertThat(requester("other", "10.0.0.1", one).charge()).isEmpty();
        assertThat(requester("third", "10.0.0.1", one).charge())
                .get()
                .extracting(LimitReached::limit)
                .isEqualTo(MAILS_PER_ADDRESS);
    }

    @Test
    void several_names_pay_together_each_for_its_own() {
        Limits toWang = nobody().perName("sign-up 1", RESEND_PAUSE).perName("wang@example.tw", MAILS_PER_MAILBOX);
        assertThat(toWang.charge()).isEmpty();
        assertThat(toWang.charge()).contains(new LimitReached(RESEND_PAUSE, Duration.ofSeconds(60)));

        assertThat(nobody().perName("sign-up 2", RESEND_PAUSE).charge()).isEmpty();
        assertThat(nobody().perName("sign-up 1", RESEND_PAUSE).charge()).isPresent();
    }

    @Test
    void what_is_lifted_costs_nothing() {
        Limits lifted = requester("tab", "10.0.0.9", config(Map.of("mailsPerSession", "0", "mailsPerAddress", "0")));
        for (int i = 0; i < 30; i++) {
            assertThat(lifted.charge()).isEmpty();
        }
    }

    @Test
    void a_limit_is_charged_to_its_own_kind_of_subject_only() {
        assertThatThrownBy(() -> nobody().perName("tab", MAILS_PER_SESSION)).hasMessageContaining("MAILS_PER_SESSION");
        assertThatThrownBy(() ->
                        requester("tab", "10.0.0.1", ExecutionConfig.DEFAULTS).perRequester(RESEND_PAUSE))
                .hasMessageContaining("RESEND_PAUSE");
        assertThatThrownBy(() -> nobody().perRequester(MAILS_PER_ADDRESS))
                .as("outside a request")
                .hasMessageContaining("MAILS_PER_ADDRESS");
    }

    private Limits requester(String browser, String address, ExecutionConfig config) {
        Map<Subject, String> requester = Map.of(Subject.SESSION, browser, Subject.ADDRESS, address);
        return new Limits(counters(), config, requester, List.of()).perRequester(MAILS_PER_SESSION, MAILS_PER_ADDRESS);
    }

    private Limits nobody() {
        return new Limits(counters(), ExecutionConfig.DEFAULTS, Map.of(), List.of());
    }

    private Counters counters() {
        return new Counters(
                work -> DATABASE.<Boolean>inTransaction(em -> {
                    work.accept(em);
                    return true;
                }),
                () -> {
                    throw new IllegalStateException("a charge has a transaction of its own");
                },
                new Crypto(ring).blindIndex(),
                "realm",
                () -> 1_800_000_000);
    }

    private static ExecutionConfig config(Map<String, String> settings) {
        AuthenticatorConfigModel model = new AuthenticatorConfigModel();
        model.setConfig(settings);
        return ExecutionConfig.of(model);
    }
}
