package tw.taiwanjobs.keycloak.identity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Ciphertext of a member's national ID or resident number, or of both numbers of a resident, bound to realm and member. */
@Entity
@Table(name = "TWJ_IDENTITY_NUMBER")
@SuppressWarnings("NullAway.Init")
public class IdentityNumberEntity {

    @Id
    @Column(name = "USER_ID", length = 36)
    private String userId;

    @Column(name = "REALM_ID", nullable = false, length = 36)
    private String realmId;

    @Column(name = "CIPHERTEXT", nullable = false, length = 255)
    private String ciphertext;

    protected IdentityNumberEntity() {}

    IdentityNumberEntity(String userId, String realmId, String ciphertext) {
        this.userId = userId;
        this.realmId = realmId;
        this.ciphertext = ciphertext;
    }

    void replace(String newCiphertext) {
        this.ciphertext = newCiphertext;
    }

    String realmId() {
        return realmId;
    }

    String ciphertext() {
        return ciphertext;
    }
}
