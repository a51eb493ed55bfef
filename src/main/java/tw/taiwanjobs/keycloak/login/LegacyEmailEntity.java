package tw.taiwanjobs.keycloak.login;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A legacy member on the way to an e-mail address: logins made without one, and the newest mailed link. The row stays
 * when the link is used: it keeps counting, so that no old link ever counts again.
 */
@Entity
@Table(name = "TWJ_LEGACY_EMAIL")
@SuppressWarnings("NullAway.Init")
public class LegacyEmailEntity {

    @Id
    @Column(name = "USER_ID", length = 36)
    private String userId;

    @Column(name = "REALM_ID", nullable = false, length = 36)
    private String realmId;

    @Column(name = "LOGINS_WITHOUT", nullable = false)
    private int loginsWithout;

    @Column(name = "EMAIL", length = 254)
    private @Nullable String email;

    @Column(name = "CLIENT_ID", length = 255)
    private @Nullable String clientId;

    @Column(name = "MAIL_GENERATION", nullable = false)
    private int mailGeneration;

    @Column(name = "EXPIRES_AT", nullable = false)
    private long expiresAt;

    @Column(name = "USED_GENERATION", nullable = false)
    private int usedGeneration;

    protected LegacyEmailEntity() {}

    LegacyEmailEntity(String realmId, String userId) {
        this.realmId = realmId;
        this.userId = userId;
    }

    int loginsWithout() {
        return loginsWithout;
    }

    void countLogin() {
        this.loginsWithout++;
    }

    void renew(String address, String portal, Instant expiry) {
        this.email = address;
        this.clientId = portal;
        this.mailGeneration++;
        this.expiresAt = expiry.getEpochSecond();
    }

    void use() {
        this.usedGeneration = mailGeneration;
    }

    /** Empty while no mail was asked for. */
    Optional<LegacyLink> link() {
        return email == null || clientId == null
                ? Optional.empty()
                : Optional.of(new LegacyLink(
                        userId, email, clientId, mailGeneration, Instant.ofEpochSecond(expiresAt), usedGeneration));
    }
}
