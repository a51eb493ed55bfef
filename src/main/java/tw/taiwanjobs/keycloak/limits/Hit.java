package tw.taiwanjobs.keycloak.limits;

import java.time.Duration;

/**
 * One hit to be taken.
 *
 * @param max how often within the window, at least once
 * @param window starts at the first hit; whole seconds, at least one
 * @param subject whose hit it is: a session, an address, a name
 */
record Hit(Limit limit, int max, Duration window, String subject) {

    @Override
    public String toString() {
        return "Hit[" + limit + "]";
    }
}
