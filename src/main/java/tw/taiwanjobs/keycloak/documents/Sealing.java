package tw.taiwanjobs.keycloak.documents;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.documents.domain.LedgerRow;
import tw.taiwanjobs.keycloak.documents.domain.Seal;

/** Puts the next seal of a realm on rows that wait for one, in the caller's transaction. */
final class Sealing {

    /** Rows under one seal. */
    static final int MOST_ROWS = 1000;

    private final EntityManager entities;
    private final String realmId;

    Sealing(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    static Sealing of(KeycloakSession session, String realmId) {
        return new Sealing(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }

    /**
     * A row waits from the commit of its insertion on, whenever that is, until the commit of its seal.
     *
     * @return how many rows were sealed, {@value #MOST_ROWS} at most
     */
    int sealNext(Instant now) {
        Optional<Seal> last =
                holdsFirstSeal() ? SealedLedger.of(entities, realmId).last() : Optional.empty();
        List<Waiting> rows = waiting();
        if (!rows.isEmpty()) {
            List<String> leaves =
                    rows.stream().map(waiting -> waiting.row().leaf()).toList();
            Seal seal = Seal.after(last, realmId, leaves, now.toEpochMilli());
            entities.persist(new SealEntity(realmId, seal));
            for (int position = 0; position < rows.size(); position++) {
                rows.get(position).place().put(seal, position, leaves.get(position));
            }
            entities.flush();
        }
        return rows.size();
    }

    /**
     * One node seals after the other. Where there is none to hold yet, the seal can only be the first: if another node makes one
     * meanwhile, the rows may be the same, and the number that is there already is this node's error.
     */
    private boolean holdsFirstSeal() {
        return !entities.createQuery(
                        "select s from SealEntity s where s.realmId = :realm and s.number = 1", SealEntity.class)
                .setParameter("realm", realmId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .isEmpty();
    }

    private List<Waiting> waiting() {
        return entities.createQuery(
                        "select p, a from AcceptanceSealEntity p, AcceptanceEntity a where p.realmId = :realm"
                                + " and p.sealNumber is null and a.id = p.acceptanceId and a.realmId = p.realmId",
                        Object[].class)
                .setParameter("realm", realmId)
                .setMaxResults(MOST_ROWS)
                .getResultStream()
                .map(pair -> new Waiting((AcceptanceSealEntity) pair[0], ((AcceptanceEntity) pair[1]).row()))
                .sorted(Comparator.comparing(waiting -> waiting.row().id()))
                .toList();
    }

    private record Waiting(AcceptanceSealEntity place, LedgerRow row) {}
}
