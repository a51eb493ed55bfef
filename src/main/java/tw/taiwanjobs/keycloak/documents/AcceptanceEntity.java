package tw.taiwanjobs.keycloak.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A row of the append-only ledger: inserted once, never changed. */
@Entity
@Table(name = "TWJ_ACCEPTANCE")
@SuppressWarnings("NullAway.Init")
public class AcceptanceEntity {

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

    @Column(name = "TEXT_SHA256", nullable = false, length = 64, updatable = false)
    private String textSha256;

    @Column(name = "LOCALE", nullable = false, length = 16, updatable = false)
    private String locale;

    @Column(name = "ACCEPTED_AT", nullable = false, updatable = false)
    private long acceptedAtMillis;

    @Column(name = "ORIGIN", nullable = false, updatable = false)
    private String origin;

    protected AcceptanceEntity() {}

    AcceptanceEntity(String id, String realmId, String subject, Acceptance acceptance) {
        this.id = id;
        this.realmId = realmId;
        this.subject = subject;
        this.document = acceptance.document();
        this.version = acceptance.version();
        this.textSha256 = acceptance.textSha256();
        this.locale = acceptance.locale();
        this.acceptedAtMillis = acceptance.acceptedAt().toEpochMilli();
        this.origin = acceptance.origin();
    }
}
