package tw.taiwanjobs.keycloak.limits;

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
        name = CounterEntity.COUNT,
        query = "insert into CounterEntity (keyHash, windowStart, hits, expiresAt) values (:key, :now, 1, :end)"
                + " on conflict (keyHash) do update set"
                + " hits = case when expiresAt <= :now then 1 else hits + 1 end,"
                + " windowStart = case when expiresAt <= :now then excluded.windowStart else windowStart end,"
                + " expiresAt = case when expiresAt <= :now then excluded.expiresAt else expiresAt end"
                + " where expiresAt <= :now or hits < :max")
@NamedQuery(name = CounterEntity.DELETE, query = "delete from CounterEntity t where t.keyHash = :key")
@NamedQuery(name = CounterEntity.DELETE_EXPIRED, query = "delete from CounterEntity t where t.expiresAt <= :now")
public class CounterEntity {
    /** Takes a hit: the first one, the first one of a new window, or another one if there is one left. */
    static final String COUNT = "CounterEntity.count";

    static final String DELETE = "CounterEntity.delete";
    static final String DELETE_EXPIRED = "CounterEntity.deleteExpired";

    @Id
    @Column(name = "KEY_HASH", length = 64)
    private String keyHash = "";

    @Column(name = "WINDOW_START", nullable = false)
    private long windowStart;

    @Column(name = "HITS", nullable = false)
    private int hits;

    @Column(name = "EXPIRES_AT", nullable = false)
    private long expiresAt;

    protected CounterEntity() {}

    int hits() {
        return hits;
    }

    long expiresAt() {
        return expiresAt;
    }
}
