package tw.taiwanjobs.keycloak.limits;

import java.time.Duration;

/** The answer to a charge. */
public sealed interface Outcome {
    record Allowed() implements Outcome {}

    /**
     * @param limit the one that is used up; of several the one that is so for longest
     * @param retryAfter until its window ends, at least a second
     */
    record Refused(Limit limit, Duration retryAfter) implements Outcome {}

    default boolean isAllowed() {
        return this instanceof Allowed;
    }
}
