package tw.taiwanjobs.keycloak.password.argon2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.support.AtOnce;

/** A storm of logins takes no more memory than as many hashes as there are processors. */
class HashQueueTest {

    private static final int PROCESSORS = 3;
    private static final int STORM = 1_000;

    private final HashQueue queue = new HashQueue(PROCESSORS);
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void of_a_thousand_hashes_three_are_computed_at_once_and_none_is_lost() throws Exception {
        List<Integer> numbers = IntStream.range(0, STORM).boxed().toList();

        assertThat(AtOnce.run(numbers.stream()
                        .map(number -> (Callable<Integer>) () -> queue.inTurn(() -> counted(number)))
                        .toList()))
                .isEqualTo(numbers);
        assertThat(most).hasValue(PROCESSORS);
    }

    private int counted(int number) {
        most.accumulateAndGet(now.incrementAndGet(), Math::max);
        Thread.yield();
        now.decrementAndGet();
        return number;
    }

    @Test
    void a_hash_that_fails_gives_its_turn_back() {
        for (int i = 0; i < 2 * PROCESSORS; i++) {
            assertThatThrownBy(() -> queue.inTurn(() -> {
                        throw new IllegalStateException("no hash");
                    }))
                    .hasMessage("no hash");
        }

        assertThat(queue.inTurn(() -> 1)).isOne();
    }

    @Test
    void who_is_interrupted_while_waiting_is_told_so_and_stays_interrupted() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> queue.inTurn(() -> 1)).hasMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }
}
