package tw.taiwanjobs.keycloak.throttle;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/**
 * Counts hits exactly, also when nodes and threads hit at once; SPI {@code taiwanjobs-throttle}. Each call is a
 * transaction of its own, committed when it returns: a request that fails later has still used up its hit. The subject
 * (an address, a mailbox, an ID) is not stored, only its blind index; for a short time while the active key version
 * changes, nodes may count apart.
 */
public interface Throttle extends Provider {
    static Throttle of(KeycloakSession session) {
        return session.getProvider(Throttle.class);
    }

    /** Takes one hit, if there is one left. A refused charge costs nothing and does not prolong the window. */
    Outcome charge(Limit limit, String subject);

    /** Gives one hit of the present window back; without one it does nothing. */
    void refund(Limit limit, String subject);

    /** What a charge would find, without taking a hit: {@code remaining} counts the hits that are left now. */
    Outcome peek(Limit limit, String subject);

    @Override
    default void close() {}
}
