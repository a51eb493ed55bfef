package tw.taiwanjobs.keycloak.member;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.jpa.entities.UserEntity;

/** The member's row in Keycloak's own table (26.7), which whoever writes about a member locks first. */
public final class MemberRow {

    private MemberRow() {}

    /**
     * Until the end of the caller's transaction; the member is from then on as the last writer left it.
     *
     * @return whether there is such a member
     */
    public static boolean lock(KeycloakSession session, String userId) {
        EntityManager entities =
                session.getProvider(JpaConnectionProvider.class).getEntityManager();
        entities.flush();
        UserEntity member = entities.find(UserEntity.class, userId, LockModeType.PESSIMISTIC_WRITE);
        if (member != null) {
            entities.refresh(member);
        }
        return member != null;
    }
}
