package tw.taiwanjobs.keycloak.lockout;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Time that a refusal takes for nothing, a random part of {@link #LONGEST}. To make a member of rows costs about a
 * millisecond that a name of nobody does not cost, at the first answer for that name; behind the pause one answer tells
 * next to nothing of it (ADR 44).
 */
final class RandomPause {

    private static final Duration LONGEST = Duration.ofMillis(30);
    private static final SecureRandom RANDOM = new SecureRandom();

    private RandomPause() {}

    static void make() {
        LockSupport.parkNanos(RANDOM.nextLong(LONGEST.toNanos()));
    }
}
