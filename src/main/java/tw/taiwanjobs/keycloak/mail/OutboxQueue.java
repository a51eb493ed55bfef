package tw.taiwanjobs.keycloak.mail;

import java.time.Duration;
import java.time.Instant;

/**
 * The mails that wait.
 *
 * @param length how many
 * @param oldestSeconds when the oldest was put there, in seconds since 1970; 0 if none waits
 */
record OutboxQueue(long length, long oldestSeconds) {

    /** How long the oldest has waited; zero if none waits. */
    Duration age(Instant now) {
        return length == 0 ? Duration.ZERO : Duration.between(Instant.ofEpochSecond(oldestSeconds), now);
    }
}
