package tw.taiwanjobs.keycloak.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.documents.domain.LedgerRow;

/** A row of the append-only ledger: inserted once, never changed. An imported one has no text and no language. */
@Entity
@Table(name = "TWJ_ACCEPTANCE")
@SuppressWarnings("NullAway.Init")
public class AcceptanceEntity {

    private static final String IMPORT = "import";

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", nullable = false, length = 36, updatable = false)
    private String realmId;

    @Column(name = "SUBJECT", nullable = false, length = 36, updatable = false)
    private String subject;

    @Column(name = "DOCUMENT", nullable = false, length = 64, updatable = false)
    private String document;

    @Column(name = "VERSION", nullable = false, length = 32, updatable = false)
    private String version;

    @Column(name = "TEXT_SHA256", length = 64, updatable = false)
    private @Nullable String textSha256;

    @Column(name = "LOCALE", length = 16, updatable = false)
    private @Nullable String locale;

    @Column(name = "ACCEPTED_AT", nullable = false, updatable = false)
    private long acceptedAtMillis;

    @Column(name = "ORIGIN", nullable = false, updatable = false)
    private String origin;

    protected AcceptanceEntity() {}

    private AcceptanceEntity(
            String realmId, String subject, String document, String version, Instant acceptedAt, String origin) {
        this.id = UUID.randomUUID().toString();
        this.realmId = realmId;
        this.subject = subject;
        this.document = document;
        this.version = version;
        this.acceptedAtMillis = acceptedAt.toEpochMilli();
        this.origin = origin;
    }

    static AcceptanceEntity of(String realmId, String subject, Acceptance acceptance) {
        var row = new AcceptanceEntity(
                realmId,
                subject,
                acceptance.document(),
                acceptance.version(),
                acceptance.acceptedAt(),
                acceptance.origin());
        row.textSha256 = acceptance.textSha256();
        row.locale = acceptance.locale();
        return row;
    }

    AcceptedVersion model() {
        return new AcceptedVersion(
                document, version, textSha256, locale, Instant.ofEpochMilli(acceptedAtMillis), origin);
    }

    LedgerRow row() {
        return new LedgerRow(id, subject, document, version, textSha256, locale, acceptedAtMillis, origin);
    }

    String id() {
        return id;
    }

    String realmId() {
        return realmId;
    }

    static AcceptanceEntity imported(
            String realmId, String subject, String document, String version, Instant acceptedAt) {
        return new AcceptanceEntity(realmId, subject, document, version, acceptedAt, IMPORT);
    }
}
