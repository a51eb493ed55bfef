package tw.taiwanjobs.keycloak.persistence;

import java.util.Map;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel.RealmRemovedEvent;

/**
 * The end of a transaction that has removed a realm, in that transaction: the rows go, but for the members who are back.
 * Keycloak's import of a realm in place of one that is there (26.7) deletes it and makes it again.
 */
final class RemovedRealm extends AbstractKeycloakTransaction {

    private final KeycloakSession session;
    private final String realmId;

    private RemovedRealm(RealmRemovedEvent event) {
        this.session = event.getKeycloakSession();
        this.realmId = event.getRealm().getId();
    }

    static void awaitEnd(RealmRemovedEvent event) {
        event.getKeycloakSession().getTransactionManager().enlistPrepare(new RemovedRealm(event));
    }

    @Override
    protected void commitImpl() {
        if (isBack()) {
            RemovedRows.deleteOfMissingMembers(session, realmId);
        } else {
            RemovedRows.deleteOfRealm(session, Map.of("realmId", realmId));
        }
    }

    @Override
    protected void rollbackImpl() {}

    private boolean isBack() {
        return !session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery("select 1 from RealmEntity where id = :id", Integer.class)
                .setParameter("id", realmId)
                .getResultList()
                .isEmpty();
    }
}
