package tw.taiwanjobs.keycloak.documents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Maps a member to the random subject that stands in the ledger; erasing a member deletes this row alone. */
@Entity
@Table(name = "TWJ_TERMS_SUBJECT")
@SuppressWarnings("NullAway.Init")
public class LedgerSubjectEntity {

    @Id
    @Column(name = "USER_ID", length = 36)
    private String userId;

    @Column(name = "REALM_ID", nullable = false, length = 36)
    private String realmId;

    @Column(name = "SUBJECT", nullable = false, length = 36)
    private String subject;

    protected LedgerSubjectEntity() {}

    LedgerSubjectEntity(String userId, String realmId, String subject) {
        this.userId = userId;
        this.realmId = realmId;
        this.subject = subject;
    }

    String subject() {
        return subject;
    }
}
