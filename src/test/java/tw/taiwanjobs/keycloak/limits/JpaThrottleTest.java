package tw.taiwanjobs.keycloak.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.crypto.Crypto;
import tw.taiwanjobs.keycloak.crypto.KeyRing;
import tw.taiwanjobs.keycloak.limits.Outcome.Allowed;
import tw.taiwanjobs.keycloak.limits.Outcome.Refused;
import tw.taiwanjobs.keycloak.support.TestDatabase;

@Tag("store")
class JpaThrottleTest {
    private static final Limit FIVE_A_MINUTE = new Limit("five-a-minute", 5, Duration.ofMinutes(1));
    private static final String ADDRESS = "wang@example.tw";

    private static final TestDatabase DATABASE = new TestDatabase();

    private final KeyRing ring = KeyRing.create(new SecureRandom());
    private final AtomicLong clock = new AtomicLong(1_800_000_000);
    private final Throttle throttle = throttleOf("realm-1");

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @BeforeEach
    void emptyTable() {
        DATABASE.<Integer>inTransaction(em -> ThrottleStore.deleteExpired(em, Long.MAX_VALUE));
    }

    @Test
    void as_many_as_the_limit_says_are_allowed_and_the_next_is_told_when_to_come_back() {
        assertThat(IntStream.range(0, 5).mapToObj(hit -> charge())).containsOnly(new Allowed());

        clock.addAndGet(20);
        assertThat(charge()).isEqualTo(refused(40));
    }

    @Test
    void the_window_starts_at_the_first_hit_and_refused_charges_do_not_prolong_it() {
        useUp();
        clock.addAndGet(59);
        assertThat(charge()).isEqualTo(refused(1));

        clock.addAndGet(1);
        assertThat(allowedInARow()).isEqualTo(5);
    }

    @Test
    void subjects_limits_and_realms_count_apart() {
        useUp();

        assertThat(throttle.charge(FIVE_A_MINUTE, "other@example.tw").isAllowed())
                .isTrue();
        assertThat(throttle.charge(new Limit("other", 5, Duration.ofMinutes(1)), ADDRESS)
                        .isAllowed())
                .isTrue();
        assertThat(throttleOf("realm-2").charge(FIVE_A_MINUTE, ADDRESS).isAllowed())
                .isTrue();
    }

    @Test
    void a_peek_takes_nothing() {
        IntStream.range(0, 9).forEach(each -> assertThat(peek()).isEqualTo(new Allowed()));
        assertThat(allowedInARow()).isEqualTo(5);
        assertThat(peek()).isEqualTo(refused(60));

        clock.addAndGet(60);
        assertThat(peek()).isEqualTo(new Allowed());
    }

    @Test
    void a_limit_lowered_later_refuses_at_once() {
        useUp();

        assertThat(throttle.charge(new Limit("five-a-minute", 2, Duration.ofMinutes(1)), ADDRESS)
                        .isAllowed())
                .isFalse();
    }

    /** Several subjects, because the order in which a subject's hits are taken is left to chance. */
    @RepeatedTest(9)
    void several_hits_are_taken_together_or_not_at_all(RepetitionInfo repetition) {
        String subject = ADDRESS + repetition.getCurrentRepetition();
        Limit aDay = new Limit("a-day", 2, Duration.ofDays(1));
        List<Charge> both = List.of(new Charge(FIVE_A_MINUTE, subject), new Charge(aDay, subject));

        assertThat(List.of(throttle.charge(both), throttle.charge(both))).containsOnly(new Allowed());
        assertThat(throttle.charge(both)).isEqualTo(new Refused(aDay, Duration.ofDays(1)));

        assertThat(storedHits()).as("refused ones took nothing").containsOnly(2);
        IntStream.range(0, 3).forEach(hit -> throttle.charge(FIVE_A_MINUTE, subject));
        assertThat(throttle.charge(both))
                .as("both are used up: when neither is")
                .isEqualTo(new Refused(aDay, Duration.ofDays(1)));
        assertThat(peek(both)).as("as a charge").isEqualTo(new Refused(aDay, Duration.ofDays(1)));
    }

    @Test
    void nothing_to_count_is_allowed() {
        assertThat(throttle.charge(List.of())).isEqualTo(new Allowed());
        assertThat(storedKeys()).isEmpty();
    }

    @RepeatedTest(3)
    void of_fifty_threads_that_take_several_hits_as_many_get_them_as_the_tightest_limit_says() throws Exception {
        Limit seven = new Limit("seven", 7, Duration.ofMinutes(1));
        List<Charge> there = List.of(new Charge(FIVE_A_MINUTE, ADDRESS), new Charge(seven, ADDRESS));
        List<Charge> back = List.of(new Charge(seven, ADDRESS), new Charge(FIVE_A_MINUTE, ADDRESS));
        AtomicInteger turn = new AtomicInteger();

        long allowed = allowedOfFiftyAtOnce(() -> throttle.charge(turn.getAndIncrement() % 2 == 0 ? there : back));

        assertThat(allowed).isEqualTo(5);
        assertThat(storedHits()).as("refused ones took nothing").containsOnly(5);
    }

    @RepeatedTest(3)
    void fifty_threads_at_once_get_exactly_as_many_as_the_limit_says() throws Exception {
        assertThat(allowedOfFiftyAtOnce(this::charge)).isEqualTo(5);
    }

    @RepeatedTest(3)
    void fifty_threads_at_the_end_of_a_window_get_exactly_as_many_as_the_limit_says() throws Exception {
        useUp();
        clock.addAndGet(60);

        assertThat(allowedOfFiftyAtOnce(this::charge)).isEqualTo(5);
    }

    @Test
    void a_database_error_is_no_allowance() {
        var broken = throttle("realm-1", new ThrottleStore(new FailingTransaction(), JpaThrottleTest::noCaller));

        assertThatThrownBy(() -> broken.charge(FIVE_A_MINUTE, ADDRESS)).hasMessage("database is gone");
    }

    @Test
    void expired_windows_are_deleted_and_live_ones_stay() {
        charge();
        clock.addAndGet(30);
        throttle.charge(FIVE_A_MINUTE, "other@example.tw");
        clock.addAndGet(30);

        assertThat(DATABASE.<Integer>inTransaction(em -> ThrottleStore.deleteExpired(em, clock.get())))
                .isEqualTo(1);
        assertThat(storedKeys()).hasSize(1);
        assertThat(storedHits()).containsExactly(1);
    }

    @Test
    void the_table_holds_a_fingerprint_and_no_subject() {
        charge();

        assertThat(storedKeys()).singleElement().asString().matches("[0-9a-f]{64}");
    }

    private Throttle throttleOf(String realmId) {
        return throttle(realmId, new ThrottleStore(new DatabaseTransaction(), JpaThrottleTest::noCaller));
    }

    private <T> T inTransaction(Function<Throttle, T> caller) {
        return DATABASE.inTransaction(
                em -> caller.apply(throttle("realm-1", new ThrottleStore(new FailingTransaction(), () -> em))));
    }

    private Throttle throttle(String realmId, ThrottleStore store) {
        return new JpaThrottle(store, new Crypto(ring).blindIndex(), realmId, clock::get);
    }

    private static EntityManager noCaller() {
        throw new IllegalStateException("a charge has a transaction of its own");
    }

    private Outcome charge() {
        return throttle.charge(FIVE_A_MINUTE, ADDRESS);
    }

    private Outcome peek() {
        return peek(List.of(new Charge(FIVE_A_MINUTE, ADDRESS)));
    }

    private Outcome peek(List<Charge> charges) {
        return inTransaction(caller -> caller.peek(charges));
    }

    private long allowedInARow() {
        return IntStream.range(0, 9).filter(hit -> charge().isAllowed()).count();
    }

    private static Refused refused(int seconds) {
        return new Refused(FIVE_A_MINUTE, Duration.ofSeconds(seconds));
    }

    private void useUp() {
        IntStream.range(0, 5).forEach(hit -> charge());
    }

    private List<String> storedKeys() {
        return DATABASE.inTransaction(em -> em.createQuery("select t.keyHash from ThrottleEntity t", String.class)
                .getResultList());
    }

    private List<Integer> storedHits() {
        return DATABASE.inTransaction(em -> em.createQuery("select t.hits from ThrottleEntity t", Integer.class)
                .getResultList());
    }

    private static long allowedOfFiftyAtOnce(Supplier<Outcome> charge) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(50);
        Callable<Boolean> hit = () -> {
            start.await();
            return charge.get().isAllowed();
        };
        var threads = Executors.newFixedThreadPool(50);
        try {
            long allowed = 0;
            for (Future<Boolean> answer : threads.invokeAll(Collections.nCopies(50, hit))) {
                allowed += answer.get() ? 1 : 0;
            }
            return allowed;
        } finally {
            threads.shutdownNow();
        }
    }

    private record DatabaseTransaction() implements OwnTransaction {
        @Override
        public <T extends @Nullable Object> T run(Function<EntityManager, T> work) {
            return DATABASE.inTransaction(work);
        }
    }

    private record FailingTransaction() implements OwnTransaction {
        @Override
        public <T extends @Nullable Object> T run(Function<EntityManager, T> work) {
            throw new IllegalStateException("database is gone");
        }
    }
}
