package tw.taiwanjobs.keycloak.limits;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.common.spi.DuplicateRow;
import tw.taiwanjobs.keycloak.limits.Outcome.Allowed;
import tw.taiwanjobs.keycloak.limits.Outcome.Refused;

/**
 * Counts in the table. A hit is one statement whose condition the database checks under the row's lock, so it needs no
 * more than READ COMMITTED, the default of H2 and PostgreSQL.
 */
final class ThrottleStore {
    private static final int ATTEMPTS = 10;
    /** In the same order for everybody, so that no two wait for each other. */
    private static final Comparator<Counter> ORDER = Comparator.comparing(Counter::key);

    /** @param key of the row: the subject's blind index */
    record Counter(Limit limit, String key) {}

    private final OwnTransaction transaction;
    private final Supplier<EntityManager> callers;

    /** @param callers entities in the caller's transaction */
    ThrottleStore(OwnTransaction transaction, Supplier<EntityManager> callers) {
        this.transaction = transaction;
        this.callers = callers;
    }

    Outcome charge(List<Counter> counters, long now) {
        List<Counter> ordered = counters.stream().sorted(ORDER).toList();
        return Stream.generate(() -> attempt(ordered, now))
                .limit(ATTEMPTS)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Counters are too busy: " + ordered));
    }

    Outcome peek(List<Counter> counters, long now) {
        return longestRefusal(callers.get(), counters, now)
                .<Outcome>map(refused -> refused)
                .orElseGet(Allowed::new);
    }

    static int deleteExpired(EntityManager em, long now) {
        return em.createNamedQuery(ThrottleEntity.DELETE_EXPIRED)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Empty when somebody else changed a row between two statements, so that another attempt decides. */
    private Optional<Outcome> attempt(List<Counter> counters, long now) {
        try {
            return Optional.of(transaction.run(em -> countAll(em, counters, now)));
        } catch (UsedUp e) {
            return e.refusal.map(refused -> refused);
        } catch (RuntimeException e) {
            if (DuplicateRow.isCauseOf(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Outcome countAll(EntityManager em, List<Counter> counters, long now) {
        for (int i = 0; i < counters.size(); i++) {
            if (!count(em, counters.get(i), now)) {
                throw new UsedUp(longestRefusal(em, counters.subList(i, counters.size()), now));
            }
        }
        return new Allowed();
    }

    private static boolean count(EntityManager em, Counter counter, long now) {
        Limit limit = counter.limit();
        return query(em, ThrottleEntity.COUNT, counter, now)
                        .setParameter("end", now + limit.window().toSeconds())
                        .setParameter("max", limit.max())
                        .executeUpdate()
                == 1;
    }

    private static Query query(EntityManager em, String name, Counter counter, long now) {
        return em.createNamedQuery(name).setParameter("key", counter.key()).setParameter("now", now);
    }

    private static Optional<Refused> longestRefusal(EntityManager em, List<Counter> counters, long now) {
        return counters.stream()
                .flatMap(counter -> refusal(em, counter, now).stream())
                .max(Comparator.comparing(Refused::retryAfter));
    }

    private static Optional<Refused> refusal(EntityManager em, Counter counter, long now) {
        Optional<ThrottleEntity> row = Optional.ofNullable(em.find(ThrottleEntity.class, counter.key()));
        // so that the next look at it, later in the same transaction, reads it anew
        row.ifPresent(em::detach);
        return row.filter(found -> found.expiresAt() > now
                        && found.hits() >= counter.limit().max())
                .map(found -> new Refused(counter.limit(), Duration.ofSeconds(found.expiresAt() - now)));
    }

    /** Rolls the hits back that were taken before the one that is not left. */
    private static final class UsedUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Optional<Refused> refusal;

        UsedUp(Optional<Refused> refusal) {
            super("a limit is used up", null, false, false);
            this.refusal = refusal;
        }
    }
}
