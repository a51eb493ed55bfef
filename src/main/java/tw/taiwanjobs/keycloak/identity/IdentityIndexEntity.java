package tw.taiwanjobs.keycloak.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One blind index row: its key is the constraint that gives one number to one member. */
@Entity
@Table(name = "TWJ_IDENTITY_INDEX")
@IdClass(IdentityIndexEntity.Key.class)
@SuppressWarnings("NullAway.Init")
public class IdentityIndexEntity {

    @Id
    @Column(name = "REALM_ID", length = 36)
    private String realmId;

    @Id
    @Column(name = "KEY_VERSION")
    private int keyVersion;

    @Id
    @Column(name = "NUMBER_HMAC", length = 64)
    private String numberHmac;

    @Column(name = "USER_ID", nullable = false, length = 36)
    private String userId;

    protected IdentityIndexEntity() {}

    IdentityIndexEntity(String realmId, int keyVersion, String numberHmac, String userId) {
        this.realmId = realmId;
        this.keyVersion = keyVersion;
        this.numberHmac = numberHmac;
        this.userId = userId;
    }

    Key key() {
        return new Key(realmId, keyVersion, numberHmac);
    }

    String userId() {
        return userId;
    }

    /** Composite key. */
    @SuppressWarnings("NullAway.Init")
    public static class Key implements Serializable {

        private static final long serialVersionUID = 1L;

        private String realmId;
        private int keyVersion;
        private String numberHmac;

        public Key() {}

        Key(String realmId, int keyVersion, String numberHmac) {
            this.realmId = realmId;
            this.keyVersion = keyVersion;
            this.numberHmac = numberHmac;
        }

        String realmId() {
            return realmId;
        }

        int keyVersion() {
            return keyVersion;
        }

        String numberHmac() {
            return numberHmac;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key
                    && keyVersion == key.keyVersion
                    && Objects.equals(realmId, key.realmId)
                    && Objects.equals(numberHmac, key.numberHmac);
        }

        @Override
        public int hashCode() {
            return Objects.hash(realmId, keyVersion, numberHmac);
        }
    }
}
