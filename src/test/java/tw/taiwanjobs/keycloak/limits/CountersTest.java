package tw.taiwanjobs.keycloak.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.crypto.Crypto;
import tw.taiwanjobs.keycloak.crypto.KeyRing;
import tw.taiwanjobs.keycloak.support.TestDatabase;

@Tag("store")
class CountersTest {
    private static final String ADDRESS = "wang@example.tw";
    private static final Hit FIVE_A_MINUTE = fiveAMinute(ADDRESS);

    private static final TestDatabase DATABASE = new TestDatabase();

    private final KeyRing ring = KeyRing.create(new SecureRandom());
    private final AtomicLong clock = new AtomicLong(1_800_000_000);
    private final Counters counters = countersOf("realm-1");

    @AfterAll
    static void closeDatabase() {
        DATABASE.close();
    }

    @BeforeEach
    void emptyTable() {
        DATABASE.<Integer>inTransaction(em -> Counters.deleteExpired(em, Long.MAX_VALUE));
    }

    @Test
    void as_many_as_the_limit_says_are_allowed_and_the_next_is_told_when_to_come_back() {
        assertThat(IntStream.range(0, 5).mapToObj(hit -> charge())).containsOnly(Optional.empty());

        clock.addAndGet(20);
        assertThat(charge()).contains(reached(40));
    }

    @Test
    void the_window_starts_at_the_first_hit_and_refused_charges_do_not_prolong_it() {
        useUp();
        clock.addAndGet(59);
        assertThat(charge()).contains(reached(1));

        clock.addAndGet(1);
        assertThat(allowedInARow()).isEqualTo(5);
    }

    @Test
    void subjects_limits_and_realms_count_apart() {
        useUp();

        assertThat(counters.charge(List.of(fiveAMinute("other@example.tw")))).isEmpty();
        assertThat(counters.charge(List.of(new Hit(Limit.MAILS_PER_MAILBOX, 5, Duration.ofMinutes(1), ADDRESS))))
                .isEmpty();
        assertThat(countersOf("realm-2").charge(List.of(FIVE_A_MINUTE))).isEmpty();
    }

    @Test
    void a_peek_takes_nothing() {
        IntStream.range(0, 9).forEach(each -> assertThat(peek()).isEmpty());
        assertThat(allowedInARow()).isEqualTo(5);
        assertThat(peek()).contains(reached(60));

        clock.addAndGet(60);
        assertThat(peek()).isEmpty();
    }

    @Test
    void a_limit_lowered_later_refuses_at_once() {
        useUp();

        Hit twoAMinute = new Hit(FIVE_A_MINUTE.limit(), 2, FIVE_A_MINUTE.window(), ADDRESS);
        assertThat(counters.charge(List.of(twoAMinute))).isPresent();
    }

    /** Several subjects, because the order in which a subject's hits are taken is left to chance. */
    @RepeatedTest(9)
    void several_hits_are_taken_together_or_not_at_all(RepetitionInfo repetition) {
        String subject = ADDRESS + repetition.getCurrentRepetition();
        Limit aDay = Limit.RESET_MAILS_PER_MEMBER;
        List<Hit> both = List.of(fiveAMinute(subject), new Hit(aDay, 2, Duration.ofDays(1), subject));

        assertThat(List.of(counters.charge(both), counters.charge(both))).containsOnly(Optional.empty());
        assertThat(counters.charge(both)).contains(new LimitReached(aDay, Duration.ofDays(1)));

        assertThat(storedHits()).as("refused ones took nothing").containsOnly(2);
        IntStream.range(0, 3).forEach(hit -> counters.charge(List.of(fiveAMinute(subject))));
        assertThat(counters.charge(both))
                .as("both are used up: when neither is")
                .contains(new LimitReached(aDay, Duration.ofDays(1)));
        assertThat(peek(both)).as("as a charge").contains(new LimitReached(aDay, Duration.ofDays(1)));
    }

    @Test
    void nothing_to_count_is_allowed() {
        assertThat(counters.charge(List.of())).isEmpty();
        assertThat(storedKeys()).isEmpty();
    }

    @RepeatedTest(3)
    void of_fifty_threads_that_take_several_hits_as_many_get_them_as_the_tightest_limit_says() throws Exception {
        Hit seven = new Hit(Limit.MAILS_PER_MAILBOX, 7, Duration.ofMinutes(1), ADDRESS);
        List<Hit> there = List.of(FIVE_A_MINUTE, seven);
        List<Hit> back = List.of(seven, FIVE_A_MINUTE);
        AtomicInteger turn = new AtomicInteger();

        long allowed = allowedOfFiftyAtOnce(() -> counters.charge(turn.getAndIncrement() % 2 == 0 ? there : back));

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
        var broken = counters(CountersTest::fail, CountersTest::noCaller, "realm-1");

        assertThatThrownBy(() -> broken.charge(List.of(FIVE_A_MINUTE))).hasMessage("database is gone");
    }

    @Test
    void expired_windows_are_deleted_and_live_ones_stay() {
        charge();
        clock.addAndGet(30);
        counters.charge(List.of(fiveAMinute("other@example.tw")));
        clock.addAndGet(30);

        assertThat(DATABASE.<Integer>inTransaction(em -> Counters.deleteExpired(em, clock.get())))
                .isEqualTo(1);
        assertThat(storedKeys()).hasSize(1);
        assertThat(storedHits()).containsExactly(1);
    }

    @Test
    void the_table_holds_a_fingerprint_and_no_subject() {
        charge();

        assertThat(storedKeys()).singleElement().asString().matches("[0-9a-f]{64}");
    }

    private static Hit fiveAMinute(String subject) {
        return new Hit(Limit.RESETS_PER_NAME, 5, Duration.ofMinutes(1), subject);
    }

    private Counters countersOf(String realmId) {
        return counters(CountersTest::inTransactionOfItsOwn, CountersTest::noCaller, realmId);
    }

    private Counters counters(
            Consumer<Consumer<EntityManager>> transaction, Supplier<EntityManager> callers, String realmId) {
        return new Counters(transaction, callers, new Crypto(ring).blindIndex(), realmId, clock::get);
    }

    private static EntityManager noCaller() {
        throw new IllegalStateException("a charge has a transaction of its own");
    }

    private Optional<LimitReached> charge() {
        return counters.charge(List.of(FIVE_A_MINUTE));
    }

    private Optional<LimitReached> peek() {
        return peek(List.of(FIVE_A_MINUTE));
    }

    private Optional<LimitReached> peek(List<Hit> hits) {
        return DATABASE.inTransaction(
                em -> counters(CountersTest::fail, () -> em, "realm-1").peek(hits));
    }

    private long allowedInARow() {
        return IntStream.range(0, 9).filter(hit -> charge().isEmpty()).count();
    }

    private static LimitReached reached(int seconds) {
        return new LimitReached(FIVE_A_MINUTE.limit(), Duration.ofSeconds(seconds));
    }

    private void useUp() {
        IntStream.range(0, 5).forEach(hit -> charge());
    }

    private List<String> storedKeys() {
        return DATABASE.inTransaction(em -> em.createQuery("select t.keyHash from CounterEntity t", String.class)
                .getResultList());
    }

    private List<Integer> storedHits() {
        return DATABASE.inTransaction(em -> em.createQuery("select t.hits from CounterEntity t", Integer.class)
                .getResultList());
    }

    private static long allowedOfFiftyAtOnce(Supplier<Optional<LimitReached>> charge)
            throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(50);
        Callable<Boolean> hit = () -> {
            start.await();
            return charge.get().isEmpty();
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

    private static void inTransactionOfItsOwn(Consumer<EntityManager> work) {
        DATABASE.<Boolean>inTransaction(em -> {
            work.accept(em);
            return true;
        });
    }

    private static void fail(Consumer<EntityManager> work) {
        throw new IllegalStateException("database is gone");
    }
}
