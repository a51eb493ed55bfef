package tw.taiwanjobs.keycloak.recovery;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Table of the links by which members set a new password; each call belongs to the caller's transaction. */
public final class PasswordResets {

    private final EntityManager entities;

    private PasswordResets(EntityManager entities) {
        this.entities = entities;
    }

    public static PasswordResets of(KeycloakSession session) {
        return new PasswordResets(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    public Optional<ResetLink> find(String userId) {
        return Optional.ofNullable(entities.find(PasswordResetEntity.class, userId))
                .map(PasswordResetEntity::link);
    }

    /** Finds the member's link and locks its row until the end of the transaction. */
    public Optional<ResetLink> lock(String userId) {
        return lockedRow(userId).map(PasswordResetEntity::link);
    }

    /**
     * Counts a new mail to the member, whose link lives until the given time; older links are dead.
     *
     * @return generation of the new mail
     */
    public int renew(RealmModel realm, String userId, String email, String clientId, Instant expiry) {
        PasswordResetEntity row = lockedRow(userId).orElseGet(() -> new PasswordResetEntity(realm.getId(), userId));
        row.renew(email, clientId, expiry);
        entities.persist(row);
        return row.link().mailGeneration();
    }

    /** Uses up all links that the member has been mailed. */
    public void use(String userId, Instant now) {
        lockedRow(userId).orElseThrow().use(now);
    }

    private Optional<PasswordResetEntity> lockedRow(String userId) {
        return Optional.ofNullable(entities.find(PasswordResetEntity.class, userId, LockModeType.PESSIMISTIC_WRITE));
    }
}
