package tw.taiwanjobs.keycloak.limits;

import java.time.Duration;

/**
 * How often something may happen to one subject.
 *
 * @param name kebab-case and unique, for example {@code resend-per-sign-up}: limits of different names count apart
 * @param max how often within the window, at least once
 * @param window starts at the first hit; whole seconds, at least one
 */
public record Limit(String name, int max, Duration window) {
    public Limit {
        if (name.isBlank() || max < 1 || window.toSeconds() < 1) {
            throw new IllegalArgumentException("A limit needs a name, a maximum and a window of at least a second");
        }
    }
}
