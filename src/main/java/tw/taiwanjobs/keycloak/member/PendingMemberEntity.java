package tw.taiwanjobs.keycloak.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.documents.Acceptance;

/**
 * A sign-up whose link has not been used: the account asked for, the encrypted ID, the acceptance, which a sign-up by hand
 * does not have. Nothing unique.
 */
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

    @Column(name = "TERMS_DOCUMENT", length = 64)
    private @Nullable String termsDocument;

    @Column(name = "TERMS_VERSION", length = 32)
    private @Nullable String termsVersion;

    @Column(name = "TERMS_SHA256", length = 64)
    private @Nullable String termsSha256;

    @Column(name = "TERMS_LOCALE", length = 16)
    private @Nullable String termsLocale;

    @Column(name = "TERMS_ACCEPTED_AT")
    private @Nullable Long termsAcceptedAtMillis;

    protected PendingMemberEntity() {}

    PendingMemberEntity(String realmId, PendingMember signUp, Optional<Acceptance> acceptance) {
        this.userId = signUp.userId();
        this.realmId = realmId;
        this.email = signUp.email();
        this.numberCiphertext = signUp.numberCiphertext();
        this.clientId = signUp.clientId();
        this.expiresAtSeconds = signUp.expiresAt().getEpochSecond();
        acceptance.ifPresent(this::accept);
    }

    private void accept(Acceptance acceptance) {
        this.termsDocument = acceptance.document();
        this.termsVersion = acceptance.version();
        this.termsSha256 = acceptance.textSha256();
        this.termsLocale = acceptance.locale();
        this.termsAcceptedAtMillis = acceptance.acceptedAt().toEpochMilli();
    }

    PendingMember signUp() {
        return new PendingMember(userId, email, numberCiphertext, clientId, Instant.ofEpochSecond(expiresAtSeconds));
    }

    Optional<Acceptance> acceptance() {
        if (termsDocument == null
                || termsVersion == null
                || termsSha256 == null
                || termsLocale == null
                || termsAcceptedAtMillis == null) {
            return Optional.empty();
        }
        return Optional.of(new Acceptance(
                termsDocument,
                termsVersion,
                termsSha256,
                termsLocale,
                Instant.ofEpochMilli(termsAcceptedAtMillis),
                clientId));
    }

    void readdress(String newEmail) {
        this.email = newEmail;
    }

    void extend(Instant expiry) {
        this.expiresAtSeconds = expiry.getEpochSecond();
    }
}
