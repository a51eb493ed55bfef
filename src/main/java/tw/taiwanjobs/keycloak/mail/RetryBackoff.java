package tw.taiwanjobs.keycloak.mail;

import java.time.Duration;

/** Wait before the next attempt to send a mail: 15 s, 30 s, 1 min … at most 10 min. */
final class RetryBackoff {

    private static final Duration FIRST = Duration.ofSeconds(15);
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int DOUBLINGS = 6;

    private RetryBackoff() {}

    static Duration after(int attempts) {
        Duration wait = FIRST.multipliedBy(1L << Math.min(Math.max(attempts - 1, 0), DOUBLINGS));
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
