package tw.taiwanjobs.keycloak.login;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.jpa.entities.UserEntity;

/** Counts the logins of legacy members without a verified e-mail address; each call belongs to the caller's transaction. */
final class LegacyLogins {

    private final EntityManager entities;
    private final String realmId;

    private LegacyLogins(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    static LegacyLogins of(KeycloakSession session) {
        return new LegacyLogins(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                session.getContext().getRealm().getId());
    }

    int without(String userId) {
        return row(userId).map(LegacyLoginEntity::loginsWithout).orElse(0);
    }

    /**
     * Counts a login without a verified e-mail address.
     *
     * @param max how many there may be in all
     * @return false if there were as many already
     */
    boolean takeWithout(String userId, int max) {
        LegacyLoginEntity row = lockedRow(userId).orElseGet(() -> new LegacyLoginEntity(realmId, userId));
        if (row.loginsWithout() >= max) {
            return false;
        }
        row.countLogin();
        entities.persist(row);
        return true;
    }

    private Optional<LegacyLoginEntity> row(String userId) {
        return Optional.ofNullable(entities.find(LegacyLoginEntity.class, userId));
    }

    /** Locks the member's row in Keycloak's own table first, because here there may be no row yet. */
    private Optional<LegacyLoginEntity> lockedRow(String userId) {
        entities.find(UserEntity.class, userId, LockModeType.PESSIMISTIC_WRITE);
        Optional<LegacyLoginEntity> row = row(userId);
        row.ifPresent(entities::refresh);
        return row;
    }
}
