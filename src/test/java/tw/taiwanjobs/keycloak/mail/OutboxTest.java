package tw.taiwanjobs.keycloak.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tw.taiwanjobs.keycloak.support.TestDatabase;

@Tag("store")
class OutboxTest {

    private static final TestDatabase DATABASE = new TestDatabase();
    private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);
    private static final Duration LEASE = Duration.ofMinutes(3);
    private static final String KIND = "set-password";

    private final String realm = UUID.randomUUID().toString();
    private final String member = UUID.randomUUID().toString();
    private final OutboxMessage first = OutboxMessage.create(realm, member, KIND, 1, "http://localhost/");

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @Test
    void of_two_nodes_one_gets_a_mail_until_the_lease_ends() {
        change(outbox -> outbox.add(first, NOW));

        assertThat(claim(NOW).orElseThrow().attempts()).isEqualTo(1);
        assertThat(claim(NOW.plusSeconds(1))).isEmpty();
        assertThat(claim(NOW.plus(LEASE)).orElseThrow().attempts()).isEqualTo(2);
    }

    @Test
    void a_newer_mail_takes_the_place_of_the_older_ones_of_its_kind() {
        change(outbox -> outbox.add(first, NOW));
        change(outbox -> outbox.putBack(first.id(), OutboxState.REFUSED, NOW));
        OutboxMessage other = OutboxMessage.create(realm, member, "account-locked", 0, "http://localhost/");
        change(outbox -> outbox.add(other, NOW));
        change(outbox -> outbox.add(OutboxMessage.create(realm, member, KIND, 2, "http://localhost/"), NOW));

        QueuedMail newest = newest(KIND).orElseThrow();
        assertThat(newest.message().generation()).isEqualTo(2);
        assertThat(newest.state()).isEqualTo(OutboxState.WAITING);
        assertThat(claim(NOW)).isEmpty();
        assertThat(newest("account-locked")).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = OutboxState.class,
            names = {"SERVER_DOWN", "RETRYING", "POSTPONED"})
    void a_newer_mail_waits_as_the_one_did_whose_place_it_takes(OutboxState waiting) {
        change(outbox -> outbox.add(first, NOW));
        change(outbox -> outbox.putBack(first.id(), waiting, NOW.plusSeconds(60)));
        OutboxMessage second = OutboxMessage.create(realm, member, KIND, 2, "http://localhost/");
        change(outbox -> outbox.add(second, NOW));

        assertThat(newest(KIND).orElseThrow().state()).isEqualTo(waiting);
        change(outbox -> assertThat(outbox.due(NOW)).contains(second.id()));
    }

    @Test
    void a_server_that_is_down_is_down_for_the_realm_until_it_takes_a_mail() {
        change(outbox -> outbox.add(first, NOW));
        assertThat(isServerDown(realm)).isFalse();

        claim(NOW);
        change(outbox -> outbox.putBack(first.id(), OutboxState.SERVER_DOWN, NOW.plusSeconds(600)));
        assertThat(isServerDown(realm)).isTrue();
        assertThat(isServerDown("another realm")).isFalse();

        change(outbox -> outbox.serverIsBack(realm, NOW));
        assertThat(isServerDown(realm)).isFalse();
        assertThat(claim(NOW)).as("tried at once").isPresent();
    }

    @Test
    void a_mail_that_a_node_is_trying_is_not_tried_by_another_when_the_server_is_back() {
        change(outbox -> outbox.add(first, NOW));
        claim(NOW);
        change(outbox -> outbox.putBack(first.id(), OutboxState.SERVER_DOWN, NOW));
        claim(NOW);
        assertThat(isServerDown(realm)).isTrue();

        change(outbox -> outbox.serverIsBack(realm, NOW));

        assertThat(claim(NOW)).isEmpty();
    }

    @Test
    void the_queue_has_a_length_and_an_age_without_refused_mails() {
        OutboxQueue before = ask(Outbox::queue);
        change(outbox -> outbox.add(first, NOW.minusSeconds(60)));
        assertThat(ask(Outbox::queue).length()).isEqualTo(before.length() + 1);
        assertThat(ask(Outbox::queue).age(NOW)).isGreaterThanOrEqualTo(Duration.ofSeconds(60));

        change(outbox -> outbox.putBack(first.id(), OutboxState.REFUSED, NOW));
        assertThat(ask(Outbox::queue).length()).isEqualTo(before.length());
        assertThat(new OutboxQueue(0, 0).age(NOW)).isEqualTo(Duration.ZERO);
    }

    private Optional<QueuedMail> claim(Instant now) {
        return ask(outbox -> outbox.claim(first.id(), now, LEASE));
    }

    private Optional<QueuedMail> newest(String kind) {
        return ask(outbox -> outbox.newest(member, kind));
    }

    private static boolean isServerDown(String realmId) {
        return ask(outbox -> outbox.isServerDown(realmId));
    }

    private static <T> T ask(Function<Outbox, T> question) {
        return DATABASE.inTransaction(entities -> question.apply(new Outbox(entities)));
    }

    private static void change(Consumer<Outbox> change) {
        ask(outbox -> {
            change.accept(outbox);
            return true;
        });
    }
}
