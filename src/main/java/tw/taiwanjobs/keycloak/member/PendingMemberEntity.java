package tw.taiwanjobs.keycloak.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import tw.taiwanjobs.keycloak.documents.Acceptance;

/** A sign-up whose link has not been used: the account asked for, the encrypted ID, the acceptance. Nothing unique. */
@Entity
@Table(name = "TWJ_PENDING_MEMBER")
@SuppressWarnings("NullAway.Init")
public class PendingMemberEntity {

    @Id
    @Column(name = "USER_ID", length = 36)
    private String userId;

    @Column(name = "REALM_ID", nullable = false, length = 36)
    private String realmId;

    @Column(name = "EMAIL", nullable = false, length = 254)
    private String email;

    @Column(name = "NUMBER_CIPHERTEXT", nullable = false, length = 255)
    private String numberCiphertext;

    @Column(name = "CLIENT_ID", nullable = false, length = 255)
    private String clientId;

    @Column(name = "EXPIRES_AT", nullable = false)
    private long expiresAtSeconds;

    @Column(name = "TERMS_DOCUMENT", nullable = false, length = 64)
    private String termsDocument;

    @Column(name = "TERMS_VERSION", nullable = false, length = 32)
    private String termsVersion;

    @Column(name = "TERMS_SHA256", nullable = false, length = 64)
    private String termsSha256;

    @Column(name = "TERMS_LOCALE", nullable = false, length = 16)
    private String termsLocale;

    @Column(name = "TERMS_ACCEPTED_AT", nullable = false)
    private long termsAcceptedAtMillis;

    protected PendingMemberEntity() {}

    PendingMemberEntity(String realmId, PendingMember signUp, Acceptance acceptance) {
        this.userId = signUp.userId();
        this.realmId = realmId;
        this.email = signUp.email();
        this.numberCiphertext = signUp.numberCiphertext();
        this.clientId = signUp.clientId();
        this.expiresAtSeconds = signUp.expiresAt().getEpochSecond();
        this.termsDocument = acceptance.document();
        this.termsVersion = acceptance.version();
        this.termsSha256 = acceptance.textSha256();
        this.termsLocale = acceptance.locale();
        this.termsAcceptedAtMillis = acceptance.acceptedAt().toEpochMilli();
    }

    PendingMember signUp() {
        return new PendingMember(userId, email, numberCiphertext, clientId, Instant.ofEpochSecond(expiresAtSeconds));
    }

    Acceptance acceptance() {
        return new Acceptance(
                termsDocument,
                termsVersion,
                termsSha256,
                termsLocale,
                Instant.ofEpochMilli(termsAcceptedAtMillis),
                clientId);
    }

    void readdress(String newEmail) {
        this.email = newEmail;
    }

    void extend(Instant expiry) {
        this.expiresAtSeconds = expiry.getEpochSecond();
    }
}
