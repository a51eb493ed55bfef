package tw.taiwanjobs.keycloak.limits;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.DuplicateRow;
import tw.taiwanjobs.keycloak.crypto.BlindIndex;
import tw.taiwanjobs.keycloak.crypto.Crypto;

/**
 * Counts the hits of one realm in the table. A hit is one statement whose condition the database checks under the row's
 * lock, so it needs no more than READ COMMITTED, the default of H2 and PostgreSQL.
 */
final class Counters {

    private static final String PURPOSE = "limit:";
    private static final int ATTEMPTS = 10;

    /** @param key of the row: the subject's blind index */
    private record Counter(Hit hit, String key) {}

    private final Consumer<Consumer<EntityManager>> transaction;
    private final Supplier<EntityManager> callers;
    private final BlindIndex index;
    private final String realmId;
    private final LongSupplier epochSeconds;

    /**
     * @param transaction runs work in a new transaction: committed when it returns, rolled back when it throws
     * @param callers entities in the caller's transaction
     */
    Counters(
            Consumer<Consumer<EntityManager>> transaction,
            Supplier<EntityManager> callers,
            BlindIndex index,
            String realmId,
            LongSupplier epochSeconds) {
        this.transaction = transaction;
        this.callers = callers;
        this.index = index;
        this.realmId = realmId;
        this.epochSeconds = epochSeconds;
    }

    static Counters of(KeycloakSession session) {
        KeycloakSessionFactory factory = session.getKeycloakSessionFactory();
        return new Counters(
                work -> KeycloakModelUtils.runJobInTransaction(factory, own -> work.accept(entityManager(own))),
                () -> entityManager(session),
                Crypto.of(session).blindIndex(),
                session.getContext().getRealm().getId(),
                ServerTime::epochSeconds);
    }

    static int deleteExpired(EntityManager em, long now) {
        return em.createNamedQuery(CounterEntity.DELETE_EXPIRED)
                .setParameter("now", now)
                .executeUpdate();
    }

    static EntityManager entityManager(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    Optional<LimitReached> charge(List<Hit> hits) {
        return hits.isEmpty() ? Optional.empty() : charge(counters(hits), epochSeconds.getAsLong());
    }

    Optional<LimitReached> peek(List<Hit> hits) {
        return longest(callers.get(), counters(hits), epochSeconds.getAsLong());
    }

    void giveBack(List<Hit> hits) {
        counters(hits)
                .forEach(counter -> callers.get()
                        .createNamedQuery(CounterEntity.DELETE)
                        .setParameter("key", counter.key())
                        .executeUpdate());
    }

    /** In the same order for everybody, so that no two wait for each other. */
    private List<Counter> counters(List<Hit> hits) {
        return hits.stream()
                .map(hit -> new Counter(hit, index.index(PURPOSE + hit.limit().settingName(), realmId, hit.subject())))
                .sorted(Comparator.comparing(Counter::key))
                .toList();
    }

    private Optional<LimitReached> charge(List<Counter> counters, long now) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                transaction.accept(em -> countAll(em, counters, now));
                return Optional.empty();
            } catch (UsedUp usedUp) {
                if (usedUp.reached.isPresent()) {
                    return usedUp.reached;
                }
            } catch (RuntimeException e) {
                if (!DuplicateRow.isCauseOf(e)) {
                    throw e;
                }
            }
        }
        throw new IllegalStateException("Counters are too busy: " + counters);
    }

    private static void countAll(EntityManager em, List<Counter> counters, long now) {
        for (int i = 0; i < counters.size(); i++) {
            if (!count(em, counters.get(i), now)) {
                throw new UsedUp(longest(em, counters.subList(i, counters.size()), now));
            }
        }
    }

    private static boolean count(EntityManager em, Counter counter, long now) {
        return em.createNamedQuery(CounterEntity.COUNT)
                        .setParameter("key", counter.key())
                        .setParameter("now", now)
                        .setParameter("end", now + counter.hit().window().toSeconds())
                        .setParameter("max", counter.hit().max())
                        .executeUpdate()
                == 1;
    }

    private static Optional<LimitReached> longest(EntityManager em, List<Counter> counters, long now) {
        return counters.stream()
                .flatMap(counter -> reached(em, counter, now).stream())
                .max(Comparator.comparing(LimitReached::retryAfter));
    }

    private static Optional<LimitReached> reached(EntityManager em, Counter counter, long now) {
        Optional<CounterEntity> row = Optional.ofNullable(em.find(CounterEntity.class, counter.key()));
        // so that the next look at it, later in the same transaction, reads it anew
        row.ifPresent(em::detach);
        return row.filter(found ->
                        found.expiresAt() > now && found.hits() >= counter.hit().max())
                .map(found -> new LimitReached(counter.hit().limit(), Duration.ofSeconds(found.expiresAt() - now)));
    }

    /** Rolls the hits back that were taken before the one that is not left. */
    private static final class UsedUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        /** Empty when somebody else has changed the row meanwhile, so that another attempt decides. */
        private final transient Optional<LimitReached> reached;

        UsedUp(Optional<LimitReached> reached) {
            super("a limit is used up", null, false, false);
            this.reached = reached;
        }
    }
}
