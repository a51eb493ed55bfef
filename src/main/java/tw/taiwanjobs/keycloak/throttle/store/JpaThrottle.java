package tw.taiwanjobs.keycloak.throttle.store;

import java.util.function.LongSupplier;
import tw.taiwanjobs.keycloak.crypto.BlindIndex;
import tw.taiwanjobs.keycloak.throttle.Limit;
import tw.taiwanjobs.keycloak.throttle.Outcome;
import tw.taiwanjobs.keycloak.throttle.Throttle;

/** The throttle of one realm, over the table. */
final class JpaThrottle implements Throttle {
    private static final String PURPOSE = "throttle:";

    private final ThrottleStore store;
    private final BlindIndex index;
    private final String realmId;
    private final LongSupplier epochSeconds;

    JpaThrottle(ThrottleStore store, BlindIndex index, String realmId, LongSupplier epochSeconds) {
        this.store = store;
        this.index = index;
        this.realmId = realmId;
        this.epochSeconds = epochSeconds;
    }

    @Override
    public Outcome charge(Limit limit, String subject) {
        return store.charge(limit, key(limit, subject), epochSeconds.getAsLong());
    }

    @Override
    public void refund(Limit limit, String subject) {
        store.refund(key(limit, subject), epochSeconds.getAsLong());
    }

    @Override
    public Outcome peek(Limit limit, String subject) {
        return store.peek(limit, key(limit, subject), epochSeconds.getAsLong());
    }

    private String key(Limit limit, String subject) {
        return index.index(PURPOSE + limit.name(), realmId, subject);
    }
}
