package tw.taiwanjobs.keycloak.documents;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The append-only record of who accepted which text when. Rows are plain inserts. */
public final class AcceptanceLedger {

    private final EntityManager entities;

    private AcceptanceLedger(EntityManager entities) {
        this.entities = entities;
    }

    public static AcceptanceLedger of(KeycloakSession session) {
        return new AcceptanceLedger(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    /** Writes an acceptance with its original time, in the caller's transaction. */
    public void record(RealmModel realm, String userId, Acceptance acceptance) {
        String id = UUID.randomUUID().toString();
        entities.persist(new AcceptanceEntity(id, realm.getId(), subjectOf(realm, userId), acceptance));
    }

    private String subjectOf(RealmModel realm, String userId) {
        LedgerSubjectEntity known = entities.find(LedgerSubjectEntity.class, userId);
        if (known != null) {
            return known.subject();
        }
        String subject = UUID.randomUUID().toString();
        entities.persist(new LedgerSubjectEntity(userId, realm.getId(), subject));
        return subject;
    }
}
