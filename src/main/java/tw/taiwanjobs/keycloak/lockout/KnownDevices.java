package tw.taiwanjobs.keycloak.lockout;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
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

    private static final int MAX_PER_MEMBER = 5;
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

    /** @param passwordSet when the member's password was set: browsers known before are known no longer */
    boolean isOf(String userId, String id, Instant passwordSet, Instant now) {
        return entities.createQuery(
                        "select 1 from KnownDeviceEntity where deviceHash = :hash and userId = :user"
                                + " and issuedAt >= :passwordSet and expiresAt > :now",
                        Integer.class)
                .setParameter("hash", hash(id))
                .setParameter("user", userId)
                .setParameter("passwordSet", passwordSet.toEpochMilli())
                .setParameter("now", now.getEpochSecond())
                .getResultStream()
                .findFirst()
                .isPresent();
    }

    /** Adds a browser of the member; of more than five the one that was used longest ago goes. */
    void issue(String userId, String id, Instant passwordSet, Instant now) {
        deleteOlder(userId, passwordSet.toEpochMilli());
        entities.persist(new KnownDeviceEntity(hash(id), realmId, userId, now.toEpochMilli(), expiry(now)));
        entities.flush();
        entities.createNamedQuery(KnownDeviceEntity.OF_MEMBER, String.class)
                .setParameter("user", userId)
                .getResultStream()
                .skip(MAX_PER_MEMBER)
                .toList()
                .forEach(this::delete);
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
    public void removeAll(String userId) {
        deleteOlder(userId, Long.MAX_VALUE);
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

    /** Forgets browsers that have not been used for {@link #LIFETIME}. Of all realms. */
    static void deleteExpired(KeycloakSession session, Instant now) {
        session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createNamedQuery(KnownDeviceEntity.DELETE_EXPIRED)
                .setParameter("now", now.getEpochSecond())
                .executeUpdate();
    }

    private void deleteOlder(String userId, long issuedBefore) {
        entities.createNamedQuery(KnownDeviceEntity.DELETE_OLDER)
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
