package tw.taiwanjobs.keycloak.login;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.jpa.entities.UserEntity;

/**
 * Table of the legacy members on their way to an e-mail address; each call belongs to the caller's transaction. What
 * writes locks the member's row in Keycloak's own table first, because here there may be no row yet.
 */
public final class LegacyEmails {

    private final EntityManager entities;
    private final RealmModel realm;

    private LegacyEmails(EntityManager entities, RealmModel realm) {
        this.entities = entities;
        this.realm = realm;
    }

    public static LegacyEmails of(KeycloakSession session) {
        return new LegacyEmails(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                session.getContext().getRealm());
    }

    /** The newest link that the member has been mailed. */
    public Optional<LegacyLink> find(String userId) {
        return row(userId).flatMap(LegacyEmailEntity::link);
    }

    /** The same, with the member locked until the end of the transaction. */
    public Optional<LegacyLink> lock(String userId) {
        return lockedRow(userId).flatMap(LegacyEmailEntity::link);
    }

    /**
     * Counts a new mail to the member, whose link lives until the given time; older links are dead.
     *
     * @return generation of the new mail
     */
    public int renew(String userId, String email, String clientId, Instant expiry) {
        LegacyEmailEntity row = lockedRow(userId).orElseGet(() -> add(userId));
        row.renew(email, clientId, expiry);
        return row.link().orElseThrow().mailGeneration();
    }

    /** Uses up all links that the member has been mailed. */
    public void use(String userId) {
        lockedRow(userId).orElseThrow().use();
    }

    public int loginsWithout(String userId) {
        return row(userId).map(LegacyEmailEntity::loginsWithout).orElse(0);
    }

    /**
     * Counts a login without a verified e-mail address.
     *
     * @param max how many there may be in all
     * @return false if there were as many already
     */
    public boolean takeLoginWithout(String userId, int max) {
        LegacyEmailEntity row = lockedRow(userId).orElseGet(() -> add(userId));
        if (row.loginsWithout() >= max) {
            return false;
        }
        row.countLogin();
        return true;
    }

    private Optional<LegacyEmailEntity> row(String userId) {
        return Optional.ofNullable(entities.find(LegacyEmailEntity.class, userId));
    }

    private Optional<LegacyEmailEntity> lockedRow(String userId) {
        entities.find(UserEntity.class, userId, LockModeType.PESSIMISTIC_WRITE);
        Optional<LegacyEmailEntity> row = row(userId);
        row.ifPresent(entities::refresh);
        return row;
    }

    private LegacyEmailEntity add(String userId) {
        LegacyEmailEntity row = new LegacyEmailEntity(realm.getId(), userId);
        entities.persist(row);
        return row;
    }
}
