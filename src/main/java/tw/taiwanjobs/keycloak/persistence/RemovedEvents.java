package tw.taiwanjobs.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.util.List;

/**
 * What Keycloak's tables of events (26.7) say of a member who is gone: nothing. That somebody was deleted is still told, and by
 * which administrator, but not who.
 */
final class RemovedEvents {

    private static final String ABOUT = "realmId = :realm and userId = :user";
    private static final String ADMINISTRATORS =
            "realmId = :realm and time >= :since and (resourcePath = :path or resourcePath like :below)";

    /** Of a member in Keycloak's admin REST API and in ours. */
    private static final List<String> ADDRESSES = List.of("users/", "taiwanjobs/members/");

    private final EntityManager entities;
    private final String realmId;

    RemovedEvents(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    /** @param createdMillis when the member was made: administrators have done nothing to it before */
    void forget(String userId, long createdMillis) {
        membersOwn(
                "update EventEntity set userId = null, sessionId = null, ipAddress = null, detailsJson = null, detailsJsonLongValue = null where "
                        + ABOUT + " and type = 'DELETE_ACCOUNT'",
                userId);
        membersOwn("delete from EventEntity where " + ABOUT, userId);
        administrators(
                "update AdminEventEntity set resourcePath = 'users', detailsJson = null where " + ADMINISTRATORS
                        + " and operationType = 'DELETE' and resourcePath = :path",
                userId,
                createdMillis);
        administrators("delete from AdminEventEntity where " + ADMINISTRATORS, userId, createdMillis);
    }

    private void membersOwn(String statement, String userId) {
        entities.createQuery(statement)
                .setParameter("realm", realmId)
                .setParameter("user", userId)
                .executeUpdate();
    }

    private void administrators(String statement, String userId, long createdMillis) {
        ADDRESSES.forEach(address -> entities.createQuery(statement)
                .setParameter("realm", realmId)
                .setParameter("since", createdMillis)
                .setParameter("path", address + userId)
                .setParameter("below", address + userId + "/%")
                .executeUpdate());
    }
}
