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

    /** Few, so that a mail that has just been asked for never stands behind many that are tried in vain. */
    private static final int DUE_AT_ONCE = 20;

    private final EntityManager entities;

    Outbox(EntityManager entities) {
        this.entities = entities;
    }

    static Outbox of(KeycloakSession session) {
        return new Outbox(session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    /** Adds a mail, which takes the place of the older ones of its member and kind, and waits as the last one did. */
    void add(OutboxMessage message, Instant now) {
        OutboxState state = newest(message.userId(), message.kind())
                .map(QueuedMail::state)
                .filter(OutboxState::isDelayed)
                .orElse(OutboxState.WAITING);
        entities.createQuery(
                        "delete from OutboxEntity where userId = :user and kind = :kind and generation < :generation")
                .setParameter("user", message.userId())
                .setParameter("kind", message.kind())
                .setParameter("generation", message.generation())
                .executeUpdate();
        entities.persist(new OutboxEntity(message, state, now));
    }

    Optional<QueuedMail> newest(String userId, String kind) {
        return entities.createQuery(
                        "from OutboxEntity where userId = :user and kind = :kind"
                                + " order by generation desc, createdAtSeconds desc",
                        OutboxEntity.class)
                .setParameter("user", userId)
                .setParameter("kind", kind)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(OutboxEntity::mail);
    }

    /** Mails about the member that wait, or are refused. */
    List<QueuedMail> all(String userId) {
        return entities.createQuery(
                        "from OutboxEntity where userId = :user order by createdAtSeconds", OutboxEntity.class)
                .setParameter("user", userId)
                .getResultStream()
                .map(OutboxEntity::mail)
                .toList();
    }

    /** Whether mails of the realm wait because its mail server could not be reached. */
    boolean isServerDown(String realmId) {
        return !entities.createQuery(
                        "select id from OutboxEntity where realmId = :realm and state in :down", String.class)
                .setParameter("realm", realmId)
                .setParameter("down", List.of(OutboxState.SERVER_DOWN, OutboxState.RETRYING))
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Ids of some mails that are new or whose time has come, oldest first. */
    List<String> due(Instant now) {
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
    Optional<QueuedMail> claim(String id, Instant now, Duration lease) {
        int claimed = entities.createQuery(
                        "update OutboxEntity set nextAttemptAtSeconds = :lease, attempts = attempts + 1"
                                + " where id = :id and (attempts = 0 or nextAttemptAtSeconds <= :now)")
                .setParameter("lease", now.plus(lease).getEpochSecond())
                .setParameter("id", id)
                .setParameter("now", now.getEpochSecond())
                .executeUpdate();
        if (claimed == 0) {
            return Optional.empty();
        }
        entities.createQuery("update OutboxEntity set state = :retrying where id = :id and state = :down")
                .setParameter("retrying", OutboxState.RETRYING)
                .setParameter("id", id)
                .setParameter("down", OutboxState.SERVER_DOWN)
                .executeUpdate();
        return Optional.ofNullable(entities.find(OutboxEntity.class, id)).map(OutboxEntity::mail);
    }

    void remove(String id) {
        entities.createQuery("delete from OutboxEntity where id = :id")
                .setParameter("id", id)
                .executeUpdate();
    }

    /**
     * Puts a mail back, if it is still there.
     *
     * @param time of the next attempt; of a refused mail, when the row goes
     */
    void putBack(String id, OutboxState state, Instant time) {
        entities.createQuery("update OutboxEntity set state = :state, nextAttemptAtSeconds = :time where id = :id")
                .setParameter("state", state)
                .setParameter("time", time.getEpochSecond())
                .setParameter("id", id)
                .executeUpdate();
    }

    /** The mail server of the realm has taken a mail: those that wait for it, and are not being tried, are tried at once. */
    void serverIsBack(String realmId, Instant now) {
        entities.createQuery("update OutboxEntity set state = :waiting, nextAttemptAtSeconds = :now"
                        + " where realmId = :realm and state = :down")
                .setParameter("waiting", OutboxState.WAITING)
                .setParameter("now", now.getEpochSecond())
                .setParameter("realm", realmId)
                .setParameter("down", OutboxState.SERVER_DOWN)
                .executeUpdate();
    }

    /** Length and age of the queue, of all realms; refused mails wait for nothing and do not count. */
    OutboxQueue queue() {
        Object[] row = entities.createQuery(
                        "select count(id), min(createdAtSeconds) from OutboxEntity where state <> :refused",
                        Object[].class)
                .setParameter("refused", OutboxState.REFUSED)
                .getSingleResult();
        return new OutboxQueue(
                ((Number) row[0]).longValue(),
                Optional.ofNullable((Number) row[1]).map(Number::longValue).orElse(0L));
    }
}
