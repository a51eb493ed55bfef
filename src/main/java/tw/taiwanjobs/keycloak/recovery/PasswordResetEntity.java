package tw.taiwanjobs.keycloak.recovery;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The resets of one member. The row stays when a link is used or runs out: it keeps counting, so that no old link ever
 * counts again.
 */
@Entity
@Table(name = "TWJ_PASSWORD_RESET")
@SuppressWarnings("NullAway.Init")
public class PasswordResetEntity {

    @Id
    @Column(name = "USER_ID", length = 36)
    private String userId;

    @Column(name = "REALM_ID", nullable = false, length = 36)
    private String realmId;

    @Column(name = "EMAIL", nullable = false, length = 254)
    private String email;

    @Column(name = "CLIENT_ID", nullable = false, length = 255)
    private String clientId;

    @Column(name = "MAIL_GENERATION", nullable = false)
    private int mailGeneration;

    @Column(name = "EXPIRES_AT", nullable = false)
    private long expiresAt;

    @Column(name = "USED_GENERATION", nullable = false)
    private int usedGeneration;

    @Column(name = "PASSWORD_SET_AT", nullable = false)
    private long passwordSetAt;

    protected PasswordResetEntity() {}

    PasswordResetEntity(String realmId, String userId) {
        this.realmId = realmId;
        this.userId = userId;
    }

    void renew(String address, String portal, Instant expiry) {
        this.email = address;
        this.clientId = portal;
        this.mailGeneration++;
        this.expiresAt = expiry.getEpochSecond();
    }

    void use(Instant now) {
        this.usedGeneration = mailGeneration;
        this.passwordSetAt = now.getEpochSecond();
    }

    ResetLink link() {
        return new ResetLink(
                userId,
                email,
                clientId,
                mailGeneration,
                Instant.ofEpochSecond(expiresAt),
                usedGeneration,
                Instant.ofEpochSecond(passwordSetAt));
    }
}
