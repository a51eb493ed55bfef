package tw.taiwanjobs.keycloak.migration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A member who was moved in; the member number is unique in its realm. */
@Entity
@Table(name = "TWJ_IMPORTED_MEMBER")
@SuppressWarnings("NullAway.Init")
public class ImportedMemberEntity {

    @Id
    @Column(name = "USER_ID", length = 36)
    private String userId;

    @Column(name = "REALM_ID", nullable = false, length = 36, updatable = false)
    private String realmId;

    @Column(name = "MEMBER_NUMBER", nullable = false, length = 255, updatable = false)
    private String memberNumber;

    @Column(name = "FINGERPRINTS", nullable = false, length = 4_000)
    private String fingerprints;

    protected ImportedMemberEntity() {}

    ImportedMemberEntity(String userId, String realmId, String memberNumber, String fingerprints) {
        this.userId = userId;
        this.realmId = realmId;
        this.memberNumber = memberNumber;
        this.fingerprints = fingerprints;
    }

    String userId() {
        return userId;
    }

    String memberNumber() {
        return memberNumber;
    }

    String fingerprints() {
        return fingerprints;
    }

    void keep(String newFingerprints) {
        this.fingerprints = newFingerprints;
    }
}
