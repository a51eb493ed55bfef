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
        this.createdAtSeconds = now.getEpochSecond();
        this.nextAttemptAtSeconds = now.getEpochSecond();
        this.state = state;
    }

    QueuedMail mail() {
        OutboxMessage message = new OutboxMessage(id, realmId, userId, kind, generation, baseUri);
        return new QueuedMail(message, state, attempts, Instant.ofEpochSecond(createdAtSeconds));
    }
}
