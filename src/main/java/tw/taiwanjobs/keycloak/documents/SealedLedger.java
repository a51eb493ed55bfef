package tw.taiwanjobs.keycloak.documents;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.documents.domain.Seal;
import tw.taiwanjobs.keycloak.documents.domain.SealedRow;

/** A realm's seals and the rows under them, as they stand in the tables: nothing is judged here. */
final class SealedLedger {

    /** What is told by name of rows that cannot be. */
    private static final int NAMED = 10;

    private final EntityManager entities;
    private final String realmId;

    private SealedLedger(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    static SealedLedger of(EntityManager entities, String realmId) {
        return new SealedLedger(entities, realmId);
    }

    static SealedLedger of(KeycloakSession session) {
        return of(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                session.getContext().getRealm().getId());
    }

    Optional<Seal> last() {
        return entities.createQuery(
                        "select s from SealEntity s where s.realmId = :realm order by s.number desc", SealEntity.class)
                .setParameter("realm", realmId)
                .setMaxResults(1)
                .getResultStream()
                .map(SealEntity::model)
                .findFirst();
    }

    /** @param after number of the seal before */
    List<Seal> seals(long after, int max) {
        return entities.createQuery(
                        "select s from SealEntity s where s.realmId = :realm and s.number > :after order by s.number",
                        SealEntity.class)
                .setParameter("realm", realmId)
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultStream()
                .map(SealEntity::model)
                .toList();
    }

    /** Rows of all seals in their order, from the one after this place on. */
    List<SealedRow> rows(long afterSeal, int afterPosition, int max) {
        return entities.createQuery(
                        "select p, a from AcceptanceSealEntity p left join AcceptanceEntity a"
                                + " on a.id = p.acceptanceId and a.realmId = p.realmId"
                                + " where p.realmId = :realm and p.sealNumber >= :seal"
                                + " and p.position is not null and (p.sealNumber > :seal or p.position > :position)"
                                + " order by p.sealNumber, p.position",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("seal", afterSeal)
                .setParameter("position", afterPosition)
                .setMaxResults(max)
                .getResultStream()
                .flatMap(pair -> ((AcceptanceSealEntity) pair[0]).sealed((AcceptanceEntity) pair[1]).stream())
                .toList();
    }

    /** How many rows wait for their seal. */
    long waiting() {
        return entities.createQuery(
                        "select count(p) from AcceptanceSealEntity p where p.realmId = :realm and p.sealNumber is null",
                        Long.class)
                .setParameter("realm", realmId)
                .getSingleResult();
    }

    /** Since when the oldest of them waits. */
    Optional<Instant> waitingSince() {
        return Optional.ofNullable(entities.createQuery(
                                "select min(p.waitsSince) from AcceptanceSealEntity p"
                                        + " where p.realmId = :realm and p.sealNumber is null",
                                Long.class)
                        .setParameter("realm", realmId)
                        .getSingleResult())
                .map(Instant::ofEpochSecond);
    }

    /** Ids of rows that have no place under a seal and wait for none: they did not come through the ledger. */
    List<String> strangers() {
        return ids("select a.id from AcceptanceEntity a where a.realmId = :realm and not exists"
                + " (select 1 from AcceptanceSealEntity p where p.acceptanceId = a.id and p.realmId = a.realmId"
                + " and (p.sealNumber is null or p.position is not null))"
                + " order by a.id");
    }

    /** Ids of rows that were deleted before they had a seal. */
    List<String> lost() {
        return ids("select p.acceptanceId from AcceptanceSealEntity p where p.realmId = :realm and p.sealNumber is null"
                + " and not exists (select 1 from AcceptanceEntity a where a.id = p.acceptanceId and a.realmId = p.realmId)"
                + " order by p.acceptanceId");
    }

    private List<String> ids(String query) {
        return entities.createQuery(query, String.class)
                .setParameter("realm", realmId)
                .setMaxResults(NAMED)
                .getResultList();
    }

    /** The subject that stands in the ledger for a member. */
    Optional<String> subjectOf(String userId) {
        return entities.createQuery(
                        "select s.subject from LedgerSubjectEntity s where s.userId = :user and s.realmId = :realm",
                        String.class)
                .setParameter("user", userId)
                .setParameter("realm", realmId)
                .getResultStream()
                .findFirst();
    }

    /** What a subject has accepted of a version, those with the proof of a text first, then the oldest. */
    List<LedgerAcceptance> acceptances(String subject, String document, String version) {
        return entities.createQuery(
                        "select a, p from AcceptanceEntity a, AcceptanceSealEntity p where p.acceptanceId = a.id"
                                + " and a.realmId = :realm and a.subject = :subject"
                                + " and a.document = :document and a.version = :version"
                                + " order by case when a.textSha256 is null then 1 else 0 end, a.acceptedAtMillis",
                        Object[].class)
                .setParameter("realm", realmId)
                .setParameter("subject", subject)
                .setParameter("document", document)
                .setParameter("version", version)
                .getResultStream()
                .map(pair -> LedgerAcceptance.of((AcceptanceEntity) pair[0], (AcceptanceSealEntity) pair[1]))
                .toList();
    }
}
