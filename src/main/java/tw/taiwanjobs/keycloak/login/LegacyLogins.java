package tw.taiwanjobs.keycloak.login;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.member.MemberRow;

/** Counts the logins of legacy members without a verified e-mail address; each call belongs to the caller's transaction. */
final class LegacyLogins {

    private final KeycloakSession session;
    private final EntityManager entities;
    private final String realmId;

    private LegacyLogins(KeycloakSession session) {
        this.session = session;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = session.getContext().getRealm().getId();
    }

    static LegacyLogins of(KeycloakSession session) {
        return new LegacyLogins(session);
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
        MemberRow.lock(session, userId);
        Optional<LegacyLoginEntity> row = row(userId);
        row.ifPresent(entities::refresh);
        return row;
    }
}
