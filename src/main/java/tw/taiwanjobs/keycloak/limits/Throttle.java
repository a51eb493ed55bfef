package tw.taiwanjobs.keycloak.limits;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/**
 * Counts hits exactly, also when nodes and threads hit at once; SPI {@code taiwanjobs-throttle}. A charge is a
 * transaction of its own, committed when it returns: a request that fails later has still used up its hit. The subject
 * (an address, a mailbox, an ID) is not stored, only its blind index; for a short time while the active key version
 * changes, nodes may count apart.
 */
public interface Throttle extends Provider {
    static Throttle of(KeycloakSession session) {
        return session.getProvider(Throttle.class);
    }

    /** Takes one hit, if there is one left. A refused charge costs nothing and does not prolong the window. */
    default Outcome charge(Limit limit, String subject) {
        return charge(List.of(new Charge(limit, subject)));
    }

    /** Takes all of these hits or, if one of them is not left, none. */
    Outcome charge(List<Charge> charges);

    /** What a charge would find, without taking a hit. */
    default Outcome peek(Limit limit, String subject) {
        return peek(List.of(new Charge(limit, subject)));
    }

    /** What a charge of all of these would find, without taking a hit; reads in the caller's transaction. */
    Outcome peek(List<Charge> charges);

    @Override
    default void close() {}
}
