package tw.taiwanjobs.keycloak.mail;

import java.time.Duration;
import java.time.Instant;

/**
 * A mail as it stands in the outbox.
 *
 * @param attempts to send it, the one under way included
 * @param queuedAt when it was put there
 */
record QueuedMail(OutboxMessage message, OutboxState state, int attempts, Instant queuedAt) {

    boolean isOlderThan(Duration age, Instant now) {
        return !now.isBefore(queuedAt.plus(age));
    }
}
