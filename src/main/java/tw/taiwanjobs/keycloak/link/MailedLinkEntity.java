package tw.taiwanjobs.keycloak.link;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * The links of one member and purpose. The row stays when a link is used or runs out: it keeps counting, so that no old
 * link ever counts again.
 */
@Entity
@Table(name = "TWJ_MAILED_LINK")
@SuppressWarnings("NullAway.Init")
public class MailedLinkEntity {

    @Id
    @Column(name = "LINK_ID", length = 16)
    private String id;

    @Column(name = "REALM_ID", nullable = false, length = 36)
    private String realmId;

    @Column(name = "USER_ID", nullable = false, length = 36)
    private String userId;

    @Column(name = "PURPOSE", nullable = false, length = 32)
    private String purpose;

    @Column(name = "ADDRESS", nullable = false, length = 254)
    private String address;

    @Column(name = "ADDRESS_SINCE", nullable = false)
    private int addressSince;

    @Column(name = "CLIENT_ID", nullable = false, length = 255)
    private String clientId;

    @Column(name = "GENERATION", nullable = false)
    private int generation;

    @Column(name = "EXPIRES_AT", nullable = false)
    private long expiresAtSeconds;

    @Column(name = "USED_GENERATION", nullable = false)
    private int usedGeneration;

    @Column(name = "USED_AT", nullable = false)
    private long usedAtSeconds;

    protected MailedLinkEntity() {}

    MailedLinkEntity(String id, String realmId, String userId, String purpose) {
        this.id = id;
        this.realmId = realmId;
        this.userId = userId;
        this.purpose = purpose;
    }

    /** A newer mail makes the older links dead. */
    void renew(String newAddress, String portal, Instant expiry) {
        this.generation++;
        if (!newAddress.equals(address)) {
            this.address = newAddress;
            this.addressSince = generation;
        }
        this.clientId = portal;
        endAt(expiry);
    }

    void endAt(Instant expiry) {
        this.expiresAtSeconds = expiry.getEpochSecond();
    }

    void use(Instant now) {
        this.usedGeneration = generation;
        this.usedAtSeconds = now.getEpochSecond();
    }

    MailedLink link() {
        return new MailedLink(
                id,
                userId,
                purpose,
                address,
                addressSince,
                clientId,
                generation,
                Instant.ofEpochSecond(expiresAtSeconds),
                usedGeneration,
                Instant.ofEpochSecond(usedAtSeconds));
    }
}
