package tw.taiwanjobs.keycloak.throttle.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;

/**
 * The present window of one subject under one limit. There is one row for each, renewed when its window is over, so
 * that two first hits at once meet in the primary key.
 */
@Entity
@Table(name = "TWJ_THROTTLE")
@NamedQuery(
        name = ThrottleEntity.COUNT_UP,
        query = "update ThrottleEntity t set t.hits = t.hits + 1"
                + " where t.keyHash = :key and t.expiresAt > :now and t.hits < :max")
@NamedQuery(
        name = ThrottleEntity.COUNT_DOWN,
        query = "update ThrottleEntity t set t.hits = t.hits - 1"
                + " where t.keyHash = :key and t.expiresAt > :now and t.hits > 0")
@NamedQuery(
        name = ThrottleEntity.RENEW,
        query = "update ThrottleEntity t set t.hits = 1, t.windowStart = :now, t.expiresAt = :end"
                + " where t.keyHash = :key and t.expiresAt <= :now")
@NamedQuery(name = ThrottleEntity.DELETE_EXPIRED, query = "delete from ThrottleEntity t where t.expiresAt <= :now")
public class ThrottleEntity {
    static final String COUNT_UP = "ThrottleEntity.countUp";
    static final String COUNT_DOWN = "ThrottleEntity.countDown";
    static final String RENEW = "ThrottleEntity.renew";
    static final String DELETE_EXPIRED = "ThrottleEntity.deleteExpired";

    @Id
    @Column(name = "KEY_HASH", length = 64)
    private String keyHash = "";

    @Column(name = "WINDOW_START", nullable = false)
    private long windowStart;

    @Column(name = "HITS", nullable = false)
    private int hits;

    @Column(name = "EXPIRES_AT", nullable = false)
    private long expiresAt;

    protected ThrottleEntity() {}

    /** A window that begins with its first hit; times in seconds since 1970. */
    ThrottleEntity(String keyHash, long windowStart, long expiresAt) {
        this.keyHash = keyHash;
        this.windowStart = windowStart;
        this.hits = 1;
        this.expiresAt = expiresAt;
    }

    int hits() {
        return hits;
    }

    long expiresAt() {
        return expiresAt;
    }
}
