package tw.taiwanjobs.keycloak.crypto;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A key version's fingerprint of a fixed text: tells two keys apart and says nothing about either. */
@Entity
@Table(name = "TWJ_KEY_CHECK")
@SuppressWarnings("NullAway.Init")
public class KeyCheckEntity {
    @Id
    @Column(name = "KEY_VERSION")
    private int keyVersion;

    @Column(name = "FINGERPRINT", nullable = false, length = 64)
    private String fingerprint;

    protected KeyCheckEntity() {}

    KeyCheckEntity(int keyVersion, String fingerprint) {
        this.keyVersion = keyVersion;
        this.fingerprint = fingerprint;
    }

    boolean has(String other) {
        return fingerprint.equals(other);
    }
}
