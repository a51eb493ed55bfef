package tw.taiwanjobs.keycloak.mail;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A mail still to be sent: member, kind and generation, never a link. */
@Entity
@Table(name = "TWJ_MAIL_OUTBOX")
@SuppressWarnings("NullAway.Init")
public class OutboxEntity {

    @Id
    @Column(name = "ID", length = 36)
    private String id;

    @Column(name = "REALM_ID", nullable = false, length = 36)
    private String realmId;

    @Column(name = "USER_ID", nullable = false, length = 36)
    private String userId;

    @Column(name = "KIND", nullable = false, length = 64)
    private String kind;

    @Column(name = "GENERATION", nullable = false)
    private int generation;

    @Column(name = "BASE_URI", nullable = false, length = 255)
    private String baseUri;

    /** Of a mail about somebody who is gone. Goes with the row, as soon as the mail is sent or given up. */
    @Column(name = "ADDRESS", length = 254)
    private @Nullable String address;

    @Column(name = "LOCALE", length = 16)
    private @Nullable String locale;

    @Column(name = "DETAIL", nullable = false, length = 255)
    private String detail;

    @Column(name = "ATTEMPTS", nullable = false)
    private int attempts;

    @Column(name = "CREATED_AT", nullable = false)
    private long createdAtSeconds;

    @Column(name = "NEXT_ATTEMPT_AT", nullable = false)
    private long nextAttemptAtSeconds;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(name = "STATE", nullable = false, length = 16)
    private OutboxState state;

    protected OutboxEntity() {}

    OutboxEntity(OutboxMessage message, OutboxState state, Instant now) {
        this.id = message.id();
        this.realmId = message.realmId();
        this.userId = message.userId();
        this.kind = message.kind();
        this.generation = message.generation();
        this.baseUri = message.baseUri();
        Recipient recipient = message.recipient();
        this.address = recipient == null ? null : recipient.address();
        this.locale = recipient == null ? null : recipient.locale();
        this.detail = message.detail();
        this.createdAtSeconds = now.getEpochSecond();
        this.nextAttemptAtSeconds = now.getEpochSecond();
        this.state = state;
    }

    QueuedMail mail() {
        Recipient recipient = address == null ? null : new Recipient(address, locale);
        OutboxMessage message = new OutboxMessage(id, realmId, userId, kind, generation, baseUri, detail, recipient);
        return new QueuedMail(message, state, attempts, Instant.ofEpochSecond(createdAtSeconds));
    }
}
