package tw.taiwanjobs.keycloak.throttle.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ModelException;
import tw.taiwanjobs.keycloak.throttle.Limit;
import tw.taiwanjobs.keycloak.throttle.Outcome;
import tw.taiwanjobs.keycloak.throttle.Outcome.Allowed;
import tw.taiwanjobs.keycloak.throttle.Outcome.Refused;

/**
 * Counts in the table. Every step is one statement whose condition the database checks under the row's lock, so it
 * needs no more than READ COMMITTED, the default of H2 and PostgreSQL.
 */
final class ThrottleStore {
    private static final int ATTEMPTS = 4;

    private final OwnTransaction transaction;

    ThrottleStore(OwnTransaction transaction) {
        this.transaction = transaction;
    }

    Outcome charge(Limit limit, String key, long now) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.run(em -> chargeOnce(em, limit, key, now));
            } catch (ModelException | PersistenceException e) {
                // Somebody else inserted the row first, or held its lock for too long: the next attempt finds it.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
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

    private static Outcome chargeOnce(EntityManager em, Limit limit, String key, long now) {
        if (countUp(em, limit, key, now)) {
            return new Allowed(limit.max() - find(em, key).hits());
        }
        if (renew(em, limit, key, now)) {
            return new Allowed(limit.max() - 1);
        }
        @Nullable ThrottleEntity full = em.find(ThrottleEntity.class, key);
        if (full != null) {
            return refused(full, now);
        }
        em.persist(new ThrottleEntity(key, now, now + limit.window().toSeconds()));
        em.flush();
        return new Allowed(limit.max() - 1);
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

    private static ThrottleEntity find(EntityManager em, String key) {
        return em.find(ThrottleEntity.class, key);
    }

    private static Refused refused(ThrottleEntity row, long now) {
        return new Refused(Duration.ofSeconds(Math.max(1, row.expiresAt() - now)));
    }
}
