package tw.taiwanjobs.keycloak.lockout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/**
 * Attempts to log in under one name, see {@link CountedName}. {@code charged} counts the attempts since the last
 * success, {@code failed} those of them that are known to be wrong; the others are being looked at.
 */
@Entity
@Table(name = "TWJ_LOGIN_NAME")
@NamedQuery(
        name = LoginNameEntity.CHARGE,
        query = "update LoginNameEntity set charged = charged + 1, chargedAt = :now"
                + " where nameHash = :hash and charged < :max")
@NamedQuery(
        name = LoginNameEntity.FAIL,
        query = "update LoginNameEntity set failed = failed + 1 where nameHash = :hash and failed < charged")
@NamedQuery(
        name = LoginNameEntity.FAIL_ABANDONED,
        query = "update LoginNameEntity set failed = charged where nameHash = :hash and chargedAt < :before")
@NamedQuery(
        name = LoginNameEntity.FAILED,
        query = "select case when chargedAt < :before then charged else failed end from LoginNameEntity"
                + " where nameHash = :hash")
@NamedQuery(
        name = LoginNameEntity.SUCCEED,
        query = "update LoginNameEntity set failed = 0,"
                + " charged = case when charged > failed then charged - failed - 1 else 0 end where nameHash = :hash")
@NamedQuery(name = LoginNameEntity.DELETE, query = "delete from LoginNameEntity where nameHash = :hash")
@NamedQuery(name = LoginNameEntity.DELETE_OF_REALM, query = "delete from LoginNameEntity where realmId = :realmId")
@NamedQuery(
        name = LoginNameEntity.DELETE_UNUSED,
        query = "delete from LoginNameEntity where chargedAt < :unusedSince or charged = 0 and chargedAt < :idleSince")
@SuppressWarnings("NullAway.Init")
public class LoginNameEntity {

    static final String CHARGE = "LoginNameEntity.charge";
    static final String FAIL = "LoginNameEntity.fail";
    static final String FAIL_ABANDONED = "LoginNameEntity.failAbandoned";
    static final String FAILED = "LoginNameEntity.failed";
    static final String SUCCEED = "LoginNameEntity.succeed";
    static final String DELETE = "LoginNameEntity.delete";
    static final String DELETE_OF_REALM = "LoginNameEntity.deleteOfRealm";
    static final String DELETE_UNUSED = "LoginNameEntity.deleteUnused";

    @Id
    @Column(name = "NAME_HASH", length = 64)
    private String nameHash;

    @Column(name = "REALM_ID", nullable = false, length = 36)
    private String realmId;

    @Column(name = "CHARGED", nullable = false)
    private int charged;

    @Column(name = "FAILED", nullable = false)
    private int failed;

    /** Last attempt, in seconds since 1970. */
    @Column(name = "CHARGED_AT", nullable = false)
    private long chargedAt;

    protected LoginNameEntity() {}

    /** A name that begins with its first attempt. */
    LoginNameEntity(String nameHash, String realmId, long chargedAt) {
        this.nameHash = nameHash;
        this.realmId = realmId;
        this.charged = 1;
        this.chargedAt = chargedAt;
    }

    int failed() {
        return failed;
    }
}
