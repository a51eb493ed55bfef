package tw.taiwanjobs.keycloak.throttle.store;

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
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.crypto.Crypto;
import tw.taiwanjobs.keycloak.crypto.KeyRing;
import tw.taiwanjobs.keycloak.support.TestDatabase;
import tw.taiwanjobs.keycloak.throttle.Limit;
import tw.taiwanjobs.keycloak.throttle.Outcome;
import tw.taiwanjobs.keycloak.throttle.Outcome.Allowed;
import tw.taiwanjobs.keycloak.throttle.Outcome.Refused;
import tw.taiwanjobs.keycloak.throttle.Throttle;

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
    void asManyAsTheLimitSaysAreAllowedAndTheNextIsToldWhenToComeBack() {
        assertThat(IntStream.range(0, 5).mapToObj(hit -> charge()))
                .containsExactly(new Allowed(4), new Allowed(3), new Allowed(2), new Allowed(1), new Allowed(0));

        clock.addAndGet(20);
        assertThat(charge()).isEqualTo(new Refused(Duration.ofSeconds(40)));
    }

    @Test
    void theWindowStartsAtTheFirstHitAndRefusedChargesDoNotProlongIt() {
        useUp();
        clock.addAndGet(59);
        assertThat(charge()).isEqualTo(new Refused(Duration.ofSeconds(1)));

        clock.addAndGet(1);
        assertThat(charge()).isEqualTo(new Allowed(4));
    }

    @Test
    void subjectsLimitsAndRealmsCountApart() {
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
    void aRefundGivesOneHitBackAndNeverMoreThanWereTaken() {
        useUp();
        throttle.refund(FIVE_A_MINUTE, ADDRESS);
        assertThat(charge()).isEqualTo(new Allowed(0));

        IntStream.range(0, 9).forEach(each -> throttle.refund(FIVE_A_MINUTE, ADDRESS));
        assertThat(charge()).isEqualTo(new Allowed(4));
    }

    @Test
    void aRefundWithoutAWindowDoesNothing() {
        throttle.refund(FIVE_A_MINUTE, ADDRESS);

        assertThat(charge()).isEqualTo(new Allowed(4));
    }

    @Test
    void aPeekTakesNothing() {
        assertThat(peek()).isEqualTo(new Allowed(5));
        charge();
        assertThat(peek()).isEqualTo(new Allowed(4));
        useUp();
        assertThat(peek()).isEqualTo(new Refused(Duration.ofMinutes(1)));

        clock.addAndGet(60);
        assertThat(peek()).isEqualTo(new Allowed(5));
    }

    @Test
    void aLimitLoweredLaterRefusesAtOnce() {
        useUp();

        assertThat(throttle.charge(new Limit("five-a-minute", 2, Duration.ofMinutes(1)), ADDRESS)
                        .isAllowed())
                .isFalse();
    }

    @RepeatedTest(3)
    void fiftyThreadsAtOnceGetExactlyAsManyAsTheLimitSays() throws Exception {
        assertThat(allowedOfFiftyAtOnce(throttle)).isEqualTo(5);
    }

    @RepeatedTest(3)
    void fiftyThreadsAtTheEndOfAWindowGetExactlyAsManyAsTheLimitSays() throws Exception {
        useUp();
        clock.addAndGet(60);

        assertThat(allowedOfFiftyAtOnce(throttle)).isEqualTo(5);
    }

    @Test
    void aDatabaseErrorIsNoAllowance() {
        var broken = new JpaThrottle(
                new ThrottleStore(new FailingTransaction()), new Crypto(ring).blindIndex(), "realm-1", clock::get);

        assertThatThrownBy(() -> broken.charge(FIVE_A_MINUTE, ADDRESS)).hasMessage("database is gone");
    }

    @Test
    void expiredWindowsAreDeletedAndLiveOnesStay() {
        charge();
        clock.addAndGet(30);
        throttle.charge(FIVE_A_MINUTE, "other@example.tw");
        clock.addAndGet(30);

        assertThat(DATABASE.<Integer>inTransaction(em -> ThrottleStore.deleteExpired(em, clock.get())))
                .isEqualTo(1);
        assertThat(storedKeys()).hasSize(1);
        assertThat(throttle.peek(FIVE_A_MINUTE, "other@example.tw")).isEqualTo(new Allowed(4));
    }

    @Test
    void theTableHoldsAFingerprintAndNoSubject() {
        charge();

        assertThat(storedKeys()).singleElement().asString().matches("[0-9a-f]{64}");
    }

    private Throttle throttleOf(String realmId) {
        return new JpaThrottle(
                new ThrottleStore(new DatabaseTransaction()), new Crypto(ring).blindIndex(), realmId, clock::get);
    }

    private Outcome charge() {
        return throttle.charge(FIVE_A_MINUTE, ADDRESS);
    }

    private Outcome peek() {
        return throttle.peek(FIVE_A_MINUTE, ADDRESS);
    }

    private void useUp() {
        IntStream.range(0, 5).forEach(hit -> charge());
    }

    private List<String> storedKeys() {
        return DATABASE.inTransaction(em -> em.createQuery("select t.keyHash from ThrottleEntity t", String.class)
                .getResultList());
    }

    private static long allowedOfFiftyAtOnce(Throttle throttle) throws InterruptedException, ExecutionException {
        var start = new CyclicBarrier(50);
        Callable<Boolean> hit = () -> {
            start.await();
            return throttle.charge(FIVE_A_MINUTE, ADDRESS).isAllowed();
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
