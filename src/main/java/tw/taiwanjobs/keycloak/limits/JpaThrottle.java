package tw.taiwanjobs.keycloak.limits;

import java.util.List;
import java.util.function.LongSupplier;
import tw.taiwanjobs.keycloak.crypto.BlindIndex;
import tw.taiwanjobs.keycloak.limits.ThrottleStore.Counter;

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
    public Outcome charge(List<Charge> charges) {
        return charges.isEmpty() ? new Outcome.Allowed() : store.charge(counters(charges), epochSeconds.getAsLong());
    }

    @Override
    public Outcome peek(List<Charge> charges) {
        return store.peek(counters(charges), epochSeconds.getAsLong());
    }

    private List<Counter> counters(List<Charge> charges) {
        return charges.stream().map(this::counter).toList();
    }

    private Counter counter(Charge charge) {
        Limit limit = charge.limit();
        return new Counter(limit, index.index(PURPOSE + limit.name(), realmId, charge.subject()));
    }
}
