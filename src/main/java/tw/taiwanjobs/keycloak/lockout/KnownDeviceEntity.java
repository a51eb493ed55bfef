package tw.taiwanjobs.keycloak.lockout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A browser that one member has logged in with, by the keyed fingerprint of its random id, with the wrong passwords typed in
 * it in a row. One that is trusted keeps tries of its own.
 */
@Entity
@Table(name = "TWJ_KNOWN_DEVICE")
@NamedQuery(
        name = KnownDeviceEntity.CHARGE,
        query = "update KnownDeviceEntity set failures = failures + 1 where deviceHash = :hash and failures < :max")
@NamedQuery(
        name = KnownDeviceEntity.SUCCEED,
        query = "update KnownDeviceEntity set failures = 0 where deviceHash = :hash")
@NamedQuery(
        name = KnownDeviceEntity.RENEW,
        query = "update KnownDeviceEntity set expiresAt = :expiry where deviceHash = :hash")
@NamedQuery(
        name = KnownDeviceEntity.OF_MEMBER,
        query = "select deviceHash from KnownDeviceEntity where userId = :user order by expiresAt desc, issuedAt desc")
@NamedQuery(
        name = KnownDeviceEntity.TRUSTED_OF_MEMBER,
        query = "select deviceHash from KnownDeviceEntity where userId = :user and trusted = true"
                + " order by expiresAt desc, issuedAt desc")
@NamedQuery(
        name = KnownDeviceEntity.DISTRUST,
        query = "update KnownDeviceEntity set trusted = false where deviceHash = :hash")
@NamedQuery(
        name = KnownDeviceEntity.DISTRUST_OLDER,
        query = "update KnownDeviceEntity set trusted = false where userId = :user and issuedAt < :issuedBefore")
@NamedQuery(name = KnownDeviceEntity.CLEAR, query = "update KnownDeviceEntity set failures = 0 where userId = :user")
@NamedQuery(
        name = KnownDeviceEntity.CLEAR_OF_REALM,
        query = "update KnownDeviceEntity set failures = 0 where realmId = :realm")
@NamedQuery(name = KnownDeviceEntity.DELETE, query = "delete from KnownDeviceEntity where deviceHash = :hash")
@NamedQuery(name = KnownDeviceEntity.DELETE_ALL, query = "delete from KnownDeviceEntity where userId = :user")
@NamedQuery(
        name = KnownDeviceEntity.DELETE_EXPIRED,
        query = "delete from KnownDeviceEntity old where old.expiresAt <= :now and exists (select 1 from"
                + " KnownDeviceEntity later where later.userId = old.userId and later.expiresAt > old.expiresAt)")
@SuppressWarnings("NullAway.Init")
public class KnownDeviceEntity {

    static final String CHARGE = "KnownDeviceEntity.charge";
    static final String SUCCEED = "KnownDeviceEntity.succeed";
    static final String RENEW = "KnownDeviceEntity.renew";
    static final String OF_MEMBER = "KnownDeviceEntity.ofMember";
    static final String CLEAR = "KnownDeviceEntity.clear";
    static final String CLEAR_OF_REALM = "KnownDeviceEntity.clearOfRealm";
    static final String DELETE = "KnownDeviceEntity.delete";
    static final String DELETE_ALL = "KnownDeviceEntity.deleteAll";
    static final String TRUSTED_OF_MEMBER = "KnownDeviceEntity.trustedOfMember";
    static final String DISTRUST = "KnownDeviceEntity.distrust";
    static final String DISTRUST_OLDER = "KnownDeviceEntity.distrustOlder";
    static final String DELETE_EXPIRED = "KnownDeviceEntity.deleteExpired";

    @Id
    @Column(name = "DEVICE_HASH", length = 64)
    private String deviceHash;

    @Column(name = "REALM_ID", nullable = false, length = 36)
    private String realmId;

    @Column(name = "USER_ID", nullable = false, length = 36)
    private String userId;

    /** In milliseconds since 1970, to be compared with the time at which the password was set. */
    @Column(name = "ISSUED_AT", nullable = false)
    private long issuedAt;

    /** In seconds since 1970. */
    @Column(name = "EXPIRES_AT", nullable = false)
    private long expiresAt;

    @Column(name = "FAILURES", nullable = false)
    private int failures;

    @Column(name = "TRUSTED", nullable = false)
    private boolean trusted;

    protected KnownDeviceEntity() {}

    KnownDeviceEntity(
            String deviceHash, String realmId, String userId, long issuedAt, long expiresAt, boolean trusted) {
        this.deviceHash = deviceHash;
        this.realmId = realmId;
        this.userId = userId;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
        this.trusted = trusted;
    }

    BrowserOfMember model() {
        return new BrowserOfMember(Instant.ofEpochMilli(issuedAt), Instant.ofEpochSecond(expiresAt));
    }
}
