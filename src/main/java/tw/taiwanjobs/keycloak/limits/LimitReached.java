package tw.taiwanjobs.keycloak.limits;

import java.time.Duration;

/**
 * Nothing was counted, because a limit is used up.
 *
 * @param limit of several the one that is so for longest
 * @param retryAfter until its window ends, at least a second
 */
public record LimitReached(Limit limit, Duration retryAfter) {}
