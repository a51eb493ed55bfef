package tw.taiwanjobs.keycloak.documents;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.common.ServerTime;

/** The append-only record of who accepted which text when. Rows are plain inserts, and wait from then on for their seal. */
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
        insert(AcceptanceEntity.of(realm.getId(), subjectOf(realm, userId), acceptance));
    }

    /**
     * Writes what the old system says: somebody accepted a version, with no proof of its text.
     *
     * @param document name, for example {@link DocumentNames#MEMBER_TERMS}
     * @param version as the old system calls it
     */
    public void recordImported(RealmModel realm, String userId, String document, String version, Instant acceptedAt) {
        insert(AcceptanceEntity.imported(realm.getId(), subjectOf(realm, userId), document, version, acceptedAt));
    }

    /** As {@link #recordImported}, of a member who is being made and has accepted nothing here: nothing is looked up. */
    public void recordImportedOfNewMember(
            RealmModel realm, String userId, String document, String version, Instant acceptedAt) {
        insert(AcceptanceEntity.imported(realm.getId(), newSubject(realm, userId), document, version, acceptedAt));
    }

    /** Whether the member has ticked this version, in whatever language; what was imported proves no text. */
    public boolean hasProofOf(String userId, Document document) {
        return !entities.createQuery("select 1 from LedgerSubjectEntity s, AcceptanceEntity a where s.userId = :user"
                        + " and a.subject = s.subject and a.document = :document and a.version = :version"
                        + " and a.textSha256 is not null")
                .setParameter("user", userId)
                .setParameter("document", document.name())
                .setParameter("version", document.version())
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** What a member has accepted, the newest first. */
    public List<AcceptedVersion> of(String userId) {
        return entities.createQuery(
                        "select a from LedgerSubjectEntity s, AcceptanceEntity a where s.userId = :user"
                                + " and a.subject = s.subject order by a.acceptedAtMillis desc, a.document",
                        AcceptanceEntity.class)
                .setParameter("user", userId)
                .getResultStream()
                .map(AcceptanceEntity::model)
                .toList();
    }

    private void insert(AcceptanceEntity row) {
        entities.persist(row);
        entities.persist(AcceptanceSealEntity.awaitedBy(row, ServerTime.now()));
    }

    private String subjectOf(RealmModel realm, String userId) {
        LedgerSubjectEntity known = entities.find(LedgerSubjectEntity.class, userId);
        if (known != null) {
            return known.subject();
        }
        return newSubject(realm, userId);
    }

    private String newSubject(RealmModel realm, String userId) {
        String subject = UUID.randomUUID().toString();
        entities.persist(new LedgerSubjectEntity(userId, realm.getId(), subject));
        return subject;
    }
}
