package tw.taiwanjobs.keycloak.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.Length;

/** A version that was published in a realm, in one language: inserted once, never changed. */
@Entity
@Table(name = "TWJ_DOCUMENT_TEXT")
@SuppressWarnings("NullAway.Init")
public class DocumentTextEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", nullable = false, length = 36, updatable = false)
    private String realmId;

    @Column(name = "DOCUMENT", nullable = false, length = 64, updatable = false)
    private String document;

    @Column(name = "VERSION", nullable = false, length = 32, updatable = false)
    private String version;

    @Column(name = "LOCALE", nullable = false, length = 16, updatable = false)
    private String locale;

    @Column(name = "EFFECTIVE_AT", nullable = false, updatable = false)
    private long effectiveAtMillis;

    @Column(name = "TEXT_SHA256", nullable = false, length = 64, updatable = false)
    private String textSha256;

    @Column(name = "CHANGES", nullable = false, length = 2000, updatable = false)
    private String changes;

    @Column(name = "HTML", nullable = false, length = Length.LONG32, updatable = false)
    private String html;

    protected DocumentTextEntity() {}

    DocumentTextEntity(String realmId, Document text, Instant effectiveAt, String changes) {
        this.id = UUID.randomUUID().toString();
        this.realmId = realmId;
        this.document = text.name();
        this.version = text.version();
        this.locale = text.locale();
        this.effectiveAtMillis = effectiveAt.toEpochMilli();
        this.textSha256 = text.sha256();
        this.changes = changes;
        this.html = text.html();
    }
}
