package tw.taiwanjobs.keycloak.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.documents.domain.Seal;
import tw.taiwanjobs.keycloak.documents.domain.SealedRow;

/** The place of a row of the ledger under its seal, beside the row, which is never changed. It comes with the row and waits. */
@Entity
@Table(name = "TWJ_ACCEPTANCE_SEAL")
@SuppressWarnings("NullAway.Init")
public class AcceptanceSealEntity {

    @Id
    @Column(name = "ACCEPTANCE_ID", length = 36)
    private String acceptanceId;

    @Column(name = "REALM_ID", nullable = false, length = 36, updatable = false)
    private String realmId;

    /** In seconds since 1970. */
    @Column(name = "WAITS_SINCE", nullable = false, updatable = false)
    private long waitsSince;

    /** Null as long as the row waits. */
    @Column(name = "SEAL_NUMBER")
    private @Nullable Long sealNumber;

    @Column(name = "PLACE")
    private @Nullable Integer position;

    @Column(name = "LEAF", length = 64)
    private @Nullable String leaf;

    protected AcceptanceSealEntity() {}

    private AcceptanceSealEntity(String acceptanceId, String realmId, long waitsSince) {
        this.acceptanceId = acceptanceId;
        this.realmId = realmId;
        this.waitsSince = waitsSince;
    }

    static AcceptanceSealEntity awaitedBy(AcceptanceEntity row, Instant now) {
        return new AcceptanceSealEntity(row.id(), row.realmId(), now.getEpochSecond());
    }

    void put(Seal seal, int place, String itsLeaf) {
        sealNumber = seal.number();
        position = place;
        leaf = itsLeaf;
    }

    /** Empty as long as the row waits. */
    Optional<SealedRow> sealed(@Nullable AcceptanceEntity row) {
        return sealNumber == null || position == null
                ? Optional.empty()
                : Optional.of(new SealedRow(
                        sealNumber, position, acceptanceId, String.valueOf(leaf), row == null ? null : row.row()));
    }
}
