package tw.taiwanjobs.keycloak.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.documents.domain.Seal;

/** A seal of a realm's ledger: inserted once, never changed. Its key lets no two nodes make one number. */
@Entity
@Table(name = "TWJ_SEAL")
@IdClass(SealEntity.Key.class)
@SuppressWarnings("NullAway.Init")
public class SealEntity {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Id
    @Column(name = "SEAL_NUMBER")
    private long number;

    @Column(name = "PREVIOUS_HASH", nullable = false, length = 64, updatable = false)
    private String previous;

    @Column(name = "MERKLE_ROOT", nullable = false, length = 64, updatable = false)
    private String root;

    @Column(name = "SEALED_ROWS", nullable = false, updatable = false)
    private int rows;

    /** In milliseconds since 1970. */
    @Column(name = "SEALED_AT", nullable = false, updatable = false)
    private long sealedAt;

    @Column(name = "ALGORITHM", nullable = false, updatable = false)
    private int algorithm;

    @Column(name = "SEAL_HASH", nullable = false, length = 64, updatable = false)
    private String hash;

    protected SealEntity() {}

    SealEntity(String realmId, Seal seal) {
        this.realmId = realmId;
        this.number = seal.number();
        this.previous = seal.previous();
        this.root = seal.root();
        this.rows = seal.rows();
        this.sealedAt = seal.sealedAt();
        this.algorithm = seal.algorithm();
        this.hash = seal.hash();
    }

    Seal model() {
        return new Seal(number, previous, root, rows, sealedAt, algorithm, hash);
    }

    /** Composite key. */
    @SuppressWarnings("NullAway.Init")
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String realmId;
        private long number;

        protected Key() {}

        Key(String realmId, long number) {
            this.realmId = realmId;
            this.number = number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && key.realmId.equals(realmId) && key.number == number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(realmId, number);
        }
    }
}
