package tw.taiwanjobs.keycloak.mail;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Table of the mails still to be sent; each call belongs to the caller's transaction. */
final class Outbox {

    private static final int DUE_AT_ONCE = 100;

    private final EntityManager entities;

    private Outbox(EntityManager entities) {
        this.entities = entities;
    }

    public static Outbox of(KeycloakSession session) {
        return new Outbox(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    public void add(OutboxMessage message, Instant now) {
        entities.persist(new OutboxEntity(message, now));
    }

    boolean isDelayed(String userId, String kind) {
        return !entities.createQuery(
                        "select id from OutboxEntity where userId = :user and kind = :kind and attempts > 0",
                        String.class)
                .setParameter("user", userId)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Ids of the mails that are new or whose time has come, oldest first. */
    public List<String> due(Instant now) {
        return entities.createQuery(
                        "select id from OutboxEntity where attempts = 0 or nextAttemptAtSeconds <= :now"
                                + " order by nextAttemptAtSeconds",
                        String.class)
                .setParameter("now", now.getEpochSecond())
                .setMaxResults(DUE_AT_ONCE)
                .getResultList();
    }

    /**
     * Takes a due mail for this node until the lease ends, counting the attempt. Of several nodes one gets it.
     *
     * @return the mail, or empty if another node has it or it is gone
     */
    public Optional<OutboxMessage> claim(String id, Instant now, Duration lease) {
        int claimed = entities.createQuery(
                        "update OutboxEntity set nextAttemptAtSeconds = :lease, attempts = attempts + 1"
                                + " where id = :id and (attempts = 0 or nextAttemptAtSeconds <= :now)")
                .setParameter("lease", now.plus(lease).getEpochSecond())
                .setParameter("id", id)
                .setParameter("now", now.getEpochSecond())
                .executeUpdate();
        return claimed == 0
                ? Optional.empty()
                : Optional.of(entities.find(OutboxEntity.class, id)).map(OutboxEntity::message);
    }

    public void remove(String id) {
        entities.createQuery("delete from OutboxEntity where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Puts a mail that could not be sent back, to be tried again after a wait that doubles with each attempt. */
    public void retryLater(String id, Instant now) {
        OutboxEntity row = entities.find(OutboxEntity.class, id);
        if (row != null) {
            row.retryAt(now.plus(RetryBackoff.after(row.attempts())));
        }
    }
}
