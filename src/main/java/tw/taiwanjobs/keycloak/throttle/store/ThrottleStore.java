package tw.taiwanjobs.keycloak.throttle.store;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.store.DuplicateRow;
import tw.taiwanjobs.keycloak.throttle.Limit;
import tw.taiwanjobs.keycloak.throttle.Outcome;
import tw.taiwanjobs.keycloak.throttle.Outcome.Allowed;
import tw.taiwanjobs.keycloak.throttle.Outcome.Refused;

/**
 * Counts in the table. Every step is one statement whose condition the database checks under the row's lock, so it
 * needs no more than READ COMMITTED, the default of H2 and PostgreSQL.
 */
final class ThrottleStore {
    private static final int ATTEMPTS = 10;

    private final OwnTransaction transaction;

    ThrottleStore(OwnTransaction transaction) {
        this.transaction = transaction;
    }

    Outcome charge(Limit limit, String key, long now) {
        return Stream.generate(() -> attempt(limit, key, now))
                .limit(ATTEMPTS)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The counter of limit " + limit.name() + " is too busy"));
    }

    private Optional<Outcome> attempt(Limit limit, String key, long now) {
        try {
            return transaction.run(em -> chargeOnce(em, limit, key, now));
        } catch (RuntimeException e) {
            if (DuplicateRow.isCauseOf(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    void refund(String key, long now) {
        transaction.run(em -> em.createNamedQuery(ThrottleEntity.COUNT_DOWN)
                .setParameter("key", key)
                .setParameter("now", now)
                .executeUpdate());
    }

    Outcome peek(Limit limit, String key, long now) {
        return transaction.run(em -> {
            var row = em.find(ThrottleEntity.class, key);
            if (row == null || row.expiresAt() <= now) {
                return new Allowed(limit.max());
            }
            return row.hits() < limit.max() ? new Allowed(limit.max() - row.hits()) : refused(row, now);
        });
    }

    static int deleteExpired(EntityManager em, long now) {
        return em.createNamedQuery(ThrottleEntity.DELETE_EXPIRED)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Empty when somebody else made or renewed the row between two statements, so that another attempt decides. */
    private static Optional<Outcome> chargeOnce(EntityManager em, Limit limit, String key, long now) {
        if (countUp(em, limit, key, now)) {
            return Optional.of(new Allowed(
                    Math.max(0, limit.max() - em.find(ThrottleEntity.class, key).hits())));
        }
        if (renew(em, limit, key, now)) {
            return Optional.of(new Allowed(limit.max() - 1));
        }
        @Nullable ThrottleEntity present = em.find(ThrottleEntity.class, key);
        if (present == null) {
            em.persist(new ThrottleEntity(key, now, now + limit.window().toSeconds()));
            em.flush();
            return Optional.of(new Allowed(limit.max() - 1));
        }
        return present.hits() < limit.max() ? Optional.empty() : Optional.of(refused(present, now));
    }

    private static boolean countUp(EntityManager em, Limit limit, String key, long now) {
        return em.createNamedQuery(ThrottleEntity.COUNT_UP)
                        .setParameter("key", key)
                        .setParameter("now", now)
                        .setParameter("max", limit.max())
                        .executeUpdate()
                == 1;
    }

    private static boolean renew(EntityManager em, Limit limit, String key, long now) {
        return em.createNamedQuery(ThrottleEntity.RENEW)
                        .setParameter("key", key)
                        .setParameter("now", now)
                        .setParameter("end", now + limit.window().toSeconds())
                        .executeUpdate()
                == 1;
    }

    private static Refused refused(ThrottleEntity row, long now) {
        return new Refused(Duration.ofSeconds(Math.max(1, row.expiresAt() - now)));
    }
}
