package tw.taiwanjobs.keycloak.member;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.jpa.entities.UserEntity;

/** The member's row in Keycloak's own table (26.7), which whoever writes about a member locks first. */
public final class MemberRow {

    /** Not the entity: Hibernate takes a row that is gone, of an entity that was read before, for an error. */
    private static final String LOCKED = "select u.id from UserEntity u where u.id = :id";

    private MemberRow() {}

    /**
     * Until the end of the caller's transaction; the member is from then on as the last writer left it.
     *
     * @return whether there is such a member
     */
    public static boolean lock(KeycloakSession session, String userId) {
        return lock(session.getProvider(JpaConnectionProvider.class).getEntityManager(), userId);
    }

    static boolean lock(EntityManager entities, String userId) {
        entities.flush();
        boolean isThere = !entities.createQuery(LOCKED, String.class)
                .setParameter("id", userId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .isEmpty();
        if (isThere) {
            entities.refresh(entities.getReference(UserEntity.class, userId));
        }
        return isThere;
    }
}
