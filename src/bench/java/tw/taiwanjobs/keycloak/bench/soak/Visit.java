package tw.taiwanjobs.keycloak.bench.soak;

import java.util.Optional;

/**
 * One errand that was run.
 *
 * @param millis from the moment when it was due to its end
 * @param failure what went wrong
 */
record Visit(String errand, double millis, Optional<String> failure) {}
