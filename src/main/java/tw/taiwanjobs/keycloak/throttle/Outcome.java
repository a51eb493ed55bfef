package tw.taiwanjobs.keycloak.throttle;

import java.time.Duration;

/** The answer to a charge. */
public sealed interface Outcome {
    /** @param remaining how many more are allowed in this window */
    record Allowed(int remaining) implements Outcome {}

    /** @param retryAfter until the window ends, at least a second */
    record Refused(Duration retryAfter) implements Outcome {}

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
