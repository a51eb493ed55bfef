package tw.taiwanjobs.keycloak.lockout;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.crypto.BlindIndex;
import tw.taiwanjobs.keycloak.crypto.Crypto;
import tw.taiwanjobs.keycloak.crypto.IndexedColumn;

/**
 * Table of the names that people type to log in, kept as keyed fingerprints. Every step is one statement whose condition
 * the database checks under the row's lock; each call belongs to the caller's transaction.
 */
final class LoginNames {

    /** An attempt without an outcome after this time died with its node and counts as failed. */
    private static final Duration ATTEMPT_LIMIT = Duration.ofMinutes(1);

    private static final IndexedColumn HASHES = new IndexedColumn("TWJ_LOGIN_NAME", "NAME_HASH");

    private static final Duration KEPT = Duration.ofDays(365);
    private static final Duration KEPT_WITHOUT_FAILURE = Duration.ofHours(1);

    private final EntityManager entities;
    private final BlindIndex index;
    private final String realmId;

    LoginNames(EntityManager entities, BlindIndex index, String realmId) {
        this.entities = entities;
        this.index = index;
        this.realmId = realmId;
    }

    static LoginNames of(KeycloakSession session) {
        return of(session, session.getContext().getRealm());
    }

    static LoginNames of(KeycloakSession session, RealmModel realm) {
        return new LoginNames(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                Crypto.of(session).blindIndex(),
                realm.getId());
    }

    /**
     * Takes one of the attempts that the name has left.
     *
     * @param max failures in a row that lock the name
     * @return false if there is none left
     * @throws RuntimeException a {@link tw.taiwanjobs.keycloak.common.spi.DuplicateRow} if the name was typed for the
     *     first time twice at once: the same call in a new transaction succeeds
     */
    boolean charge(CountedName name, int max, Instant now) {
        String hash = hash(name);
        if (chargeRow(hash, max, now)) {
            return true;
        }
        if (entities.find(LoginNameEntity.class, hash) != null) {
            return false;
        }
        entities.persist(new LoginNameEntity(hash, realmId, now.getEpochSecond()));
        entities.flush();
        return true;
    }

    /** The attempt under way was wrong. */
    void fail(CountedName name) {
        ofName(LoginNameEntity.FAIL, hash(name)).executeUpdate();
    }

    /** The attempt under way was right: earlier failures are forgotten, others under way stay charged. */
    void succeed(CountedName name) {
        ofName(LoginNameEntity.SUCCEED, hash(name)).executeUpdate();
    }

    /** Whether the name has failed as often as is allowed, those attempts included whose node died. */
    boolean isLocked(CountedName name, int max, Instant now) {
        String hash = hash(name);
        ofName(LoginNameEntity.FAIL_ABANDONED, hash)
                .setParameter("before", now.minus(ATTEMPT_LIMIT).getEpochSecond())
                .executeUpdate();
        LoginNameEntity row = entities.find(LoginNameEntity.class, hash);
        if (row == null) {
            return false;
        }
        entities.refresh(row);
        return row.failed() >= max;
    }

    /** Whether {@link #isLocked} would say so; changes nothing. */
    boolean looksLocked(CountedName name, int max, Instant now) {
        return entities.createNamedQuery(LoginNameEntity.FAILED, Integer.class)
                        .setParameter("hash", hash(name))
                        .setParameter("before", now.minus(ATTEMPT_LIMIT).getEpochSecond())
                        .getResultStream()
                        .findFirst()
                        .orElse(0)
                >= max;
    }

    /** Failures since the last success. */
    int failures(CountedName name) {
        return entities.createQuery("select failed from LoginNameEntity where nameHash = :hash", Integer.class)
                .setParameter("hash", hash(name))
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    void clear(CountedName name) {
        ofName(LoginNameEntity.DELETE, hash(name)).executeUpdate();
    }

    void clearAll() {
        entities.createNamedQuery(LoginNameEntity.DELETE_OF_REALM)
                .setParameter("realmId", realmId)
                .executeUpdate();
    }

    /** Forgets names that nobody has typed for a year, or typed right the last time. Of all realms. */
    static void deleteUnused(KeycloakSession session, Instant now) {
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNamedQuery(LoginNameEntity.DELETE_UNUSED)
                .setParameter("unusedSince", now.minus(KEPT).getEpochSecond())
                .setParameter("idleSince", now.minus(KEPT_WITHOUT_FAILURE).getEpochSecond())
                .executeUpdate();
    }

    private boolean chargeRow(String hash, int max, Instant now) {
        return ofName(LoginNameEntity.CHARGE, hash)
                        .setParameter("now", now.getEpochSecond())
                        .setParameter("max", max)
                        .executeUpdate()
                == 1;
    }

    private Query ofName(String query, String hash) {
        return entities.createNamedQuery(query).setParameter("hash", hash);
    }

    private String hash(CountedName name) {
        return HASHES.follow(entities, index, name.purpose(), realmId, name.value());
    }
}
