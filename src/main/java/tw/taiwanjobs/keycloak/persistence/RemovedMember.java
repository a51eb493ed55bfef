package tw.taiwanjobs.keycloak.persistence;

import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel.UserRemovedEvent;
import org.keycloak.services.ErrorResponse;

/**
 * The end of a transaction that has removed a member, in that transaction: the rows go, unless the member is back.
 * Keycloak's partial import (26.7) overwrites a user by deleting it and making it again.
 */
final class RemovedMember extends AbstractKeycloakTransaction {

    private final KeycloakSession session;
    private final EntityManager entities;
    private final String realmId;
    private final String userId;
    private final String username;
    private final long createdMillis;

    private RemovedMember(UserRemovedEvent event) {
        this.session = event.getKeycloakSession();
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.realmId = event.getRealm().getId();
        this.userId = event.getUser().getId();
        this.username = event.getUser().getUsername();
        this.createdMillis =
                Optional.ofNullable(event.getUser().getCreatedTimestamp()).orElse(0L);
    }

    static void awaitEnd(UserRemovedEvent event) {
        event.getKeycloakSession().getTransactionManager().enlistPrepare(new RemovedMember(event));
    }

    /**
     * @throws org.keycloak.services.ErrorResponseException 409, and nothing is changed, if the account is back under
     *     another id: the number is encrypted for the member's own, and would be free for a second account
     */
    @Override
    protected void commitImpl() {
        if (exists("select 1 from UserEntity where id = :value", userId)) {
            return;
        }
        if (hasNumber() && isAccountBack()) {
            throw ErrorResponse.error(
                    "A member with a national ID can be overwritten with its own id only: add the id to the file",
                    Response.Status.CONFLICT);
        }
        RemovedRows.delete(session, Map.of("userId", userId));
        new RemovedEvents(entities, realmId).forget(userId, createdMillis);
    }

    @Override
    protected void rollbackImpl() {}

    private boolean hasNumber() {
        return exists("select 1 from IdentityNumberEntity where userId = :value", userId);
    }

    private boolean isAccountBack() {
        return !entities.createQuery(
                        "select 1 from UserEntity where realmId = :realm and (username = :name or email = :name)",
                        Integer.class)
                .setParameter("realm", realmId)
                .setParameter("name", username)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    private boolean exists(String query, String value) {
        return !entities.createQuery(query, Integer.class)
                .setParameter("value", value)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
