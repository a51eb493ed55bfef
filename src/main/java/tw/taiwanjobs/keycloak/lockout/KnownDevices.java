package tw.taiwanjobs.keycloak.lockout;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.crypto.BlindIndex;
import tw.taiwanjobs.keycloak.crypto.Crypto;
import tw.taiwanjobs.keycloak.crypto.IndexedColumn;

/**
 * Table of the members' browsers. Ids are kept as keyed fingerprints, so that the table lets nobody in; each call belongs
 * to the caller's transaction.
 */
final class KnownDevices {

    /** How long a browser is known after its last login. */
    static final Duration LIFETIME = Duration.ofDays(180);

    private static final IndexedColumn HASHES = new IndexedColumn("TWJ_KNOWN_DEVICE", "DEVICE_HASH");

    private static final int MAX_TRUSTED = 5;
    private static final int MAX_PER_MEMBER = 20;
    /** A login moves the end no oftener, so that most logins change nothing. */
    private static final Duration RENEWAL = Duration.ofDays(1);

    private static final String PURPOSE = "known-device";

    private final EntityManager entities;
    private final BlindIndex index;
    private final String realmId;

    KnownDevices(EntityManager entities, BlindIndex index, String realmId) {
        this.entities = entities;
        this.index = index;
        this.realmId = realmId;
    }

    static KnownDevices of(KeycloakSession session) {
        return of(session, session.getContext().getRealm());
    }

    static KnownDevices of(KeycloakSession session, RealmModel realm) {
        return new KnownDevices(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                Crypto.of(session).blindIndex(),
                realm.getId());
    }

    /**
     * Whether it keeps tries of its own.
     *
     * @param passwordSet when the member's password was set: browsers trusted before are trusted no longer
     */
    boolean isOf(String userId, String id, Instant passwordSet, Instant now) {
        return entities.createQuery(
                        "select 1 from KnownDeviceEntity where deviceHash = :hash and userId = :user"
                                + " and trusted = true and issuedAt >= :passwordSet and expiresAt > :now",
                        Integer.class)
                .setParameter("hash", hash(id))
                .setParameter("user", userId)
                .setParameter("passwordSet", passwordSet.toEpochMilli())
                .setParameter("now", now.getEpochSecond())
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /** Whether the member has logged in with it before, whatever the password was then. */
    boolean isSeen(String userId, String id, Instant now) {
        Optional<Long> end = entities.createQuery(
                        "select expiresAt from KnownDeviceEntity where deviceHash = :hash and userId = :user"
                                + " and expiresAt > :now",
                        Long.class)
                .setParameter("hash", hash(id))
                .setParameter("user", userId)
                .setParameter("now", now.getEpochSecond())
                .getResultStream()
                .findFirst();
        end.filter(seconds -> seconds < expiry(now.minus(RENEWAL))).ifPresent(seconds -> renew(id, now));
        return end.isPresent();
    }

    /** Whether the member has ever logged in with a browser that is told by its id. */
    boolean hasAny(String userId) {
        return !entities.createNamedQuery(KnownDeviceEntity.OF_MEMBER, String.class)
                .setParameter("user", userId)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Adds a browser that keeps tries of its own; of more than five the one that was used longest ago loses them. */
    void issue(String userId, String id, Instant passwordSet, Instant now) {
        distrustOlder(userId, passwordSet.toEpochMilli());
        add(userId, id, now, true);
        hashes(KnownDeviceEntity.TRUSTED_OF_MEMBER, userId, MAX_TRUSTED).forEach(this::distrustHash);
    }

    /** Adds a browser that is seen and no more. */
    void see(String userId, String id, Instant now) {
        add(userId, id, now, false);
    }

    /** Of more than twenty the one that was used longest ago goes. */
    private void add(String userId, String id, Instant now, boolean trusted) {
        entities.persist(new KnownDeviceEntity(hash(id), realmId, userId, now.toEpochMilli(), expiry(now), trusted));
        entities.flush();
        hashes(KnownDeviceEntity.OF_MEMBER, userId, MAX_PER_MEMBER).forEach(this::delete);
    }

    private List<String> hashes(String query, String userId, int butTheNewest) {
        return entities.createNamedQuery(query, String.class)
                .setParameter("user", userId)
                .setFirstResult(butTheNewest)
                .getResultList();
    }

    /** As the member is told of them. */
    List<BrowserOfMember> all(String userId) {
        return entities.createQuery(
                        "from KnownDeviceEntity where userId = :user order by issuedAt", KnownDeviceEntity.class)
                .setParameter("user", userId)
                .getResultStream()
                .map(KnownDeviceEntity::model)
                .toList();
    }

    void renew(String id, Instant now) {
        ofDevice(KnownDeviceEntity.RENEW, hash(id))
                .setParameter("expiry", expiry(now))
                .executeUpdate();
    }

    void remove(String id) {
        delete(hash(id));
    }

    /** All browsers of the member are unknown from now on. */
    void removeAll(String userId) {
        entities.createNamedQuery(KnownDeviceEntity.DELETE_ALL)
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** It is one that was seen, and no more. */
    void distrust(String id) {
        distrustHash(hash(id));
    }

    /** The same of all browsers of the member. */
    void distrustAll(String userId) {
        distrustOlder(userId, Long.MAX_VALUE);
    }

    /**
     * Takes one of the attempts that the browser has left.
     *
     * @param max failures in a row that lock the browser out
     * @return false if there is none left
     */
    boolean charge(String id, int max) {
        return ofDevice(KnownDeviceEntity.CHARGE, hash(id))
                        .setParameter("max", max)
                        .executeUpdate()
                == 1;
    }

    /** The attempt was right: earlier failures are forgotten. */
    void succeed(String id) {
        ofDevice(KnownDeviceEntity.SUCCEED, hash(id)).executeUpdate();
    }

    /** Failures since the last success. */
    int failures(String id) {
        return entities.createQuery("select failures from KnownDeviceEntity where deviceHash = :hash", Integer.class)
                .setParameter("hash", hash(id))
                .getResultStream()
                .findFirst()
                .orElse(0);
    }

    /** Whether the member has a browser that has failed as often as is allowed. */
    boolean anyLooksLocked(String userId, int max) {
        return !entities.createQuery(
                        "select 1 from KnownDeviceEntity where userId = :user and trusted = true and failures >= :max",
                        Integer.class)
                .setParameter("user", userId)
                .setParameter("max", max)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Gives all browsers of the member their tries back. */
    void clearFailures(String userId) {
        entities.createNamedQuery(KnownDeviceEntity.CLEAR)
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Gives all browsers of the realm's members their tries back. */
    void clearAllFailures() {
        entities.createNamedQuery(KnownDeviceEntity.CLEAR_OF_REALM)
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    /**
     * Forgets browsers that have not been used for {@link #LIFETIME}, but for the last one of each member: whoever logs in
     * after a long time, and in another browser, is to be told of it. Of all realms.
     */
    static int deleteExpired(EntityManager entities, Instant now) {
        return entities.createNamedQuery(KnownDeviceEntity.DELETE_EXPIRED)
                .setParameter("now", now.getEpochSecond())
                .executeUpdate();
    }

    private void distrustHash(String hash) {
        ofDevice(KnownDeviceEntity.DISTRUST, hash).executeUpdate();
    }

    private void distrustOlder(String userId, long issuedBefore) {
        entities.createNamedQuery(KnownDeviceEntity.DISTRUST_OLDER)
                .setParameter("user", userId)
                .setParameter("issuedBefore", issuedBefore)
                .executeUpdate();
    }

    private void delete(String hash) {
        ofDevice(KnownDeviceEntity.DELETE, hash).executeUpdate();
    }

    private Query ofDevice(String query, String hash) {
        return entities.createNamedQuery(query).setParameter("hash", hash);
    }

    private static long expiry(Instant now) {
        return now.plus(LIFETIME).getEpochSecond();
    }

    private String hash(String id) {
        return HASHES.follow(entities, index, PURPOSE, realmId, id);
    }
}
