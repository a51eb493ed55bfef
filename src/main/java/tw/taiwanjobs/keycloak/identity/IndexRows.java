package tw.taiwanjobs.keycloak.identity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.crypto.Aad;
import tw.taiwanjobs.keycloak.crypto.Crypto;
import tw.taiwanjobs.keycloak.crypto.DecryptionException;

/** Index rows of the numbers of all realms, while a rotation fills them in and drops them. */
final class IndexRows {

    private static final Logger LOG = Logger.getLogger(IndexRows.class);
    private static final String LACKING = " from IdentityNumberEntity n where not exists (select 1 from"
            + " IdentityIndexEntity i where i.userId = n.userId and i.keyVersion = :version)";

    private final KeycloakSession session;
    private final EntityManager entities;

    IndexRows(KeycloakSession session) {
        this.session = session;
        this.entities = session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    /** Members of whom a number has no row of this key version. */
    long lackedBy(int version) {
        return entities.createQuery("select count(*)" + LACKING, Long.class)
                        .setParameter("version", version)
                        .getSingleResult()
                + membersWithSomeOf(version).size();
    }

    /** Those who have other numbers than were indexed with it: one of two was given while the rows were filled in. */
    List<String> membersWithSomeOf(int version) {
        return entities.createQuery(
                        "select userId from IdentityIndexEntity group by userId"
                                + " having sum(case when keyVersion = :version then 1 else 0 end) > 0"
                                + " and sum(case when keyVersion = :version then 1 else 0 end)"
                                + " * count(distinct keyVersion) < count(*)",
                        String.class)
                .setParameter("version", version)
                .getResultList();
    }

    /** The next members who have none, in the order of their ids. */
    List<String> membersWithout(int version, String after, int max) {
        return entities.createQuery(
                        "select n.userId" + LACKING + " and n.userId > :after order by n.userId", String.class)
                .setParameter("version", version)
                .setParameter("after", after)
                .setMaxResults(max)
                .getResultList();
    }

    /**
     * Gives each of the member's numbers a row of this key version. The numbers' row is locked: whoever deletes the member
     * deletes these rows too.
     *
     * @return how many were lacking
     */
    int fillIn(String userId, int version) {
        List<IdentityIndexEntity> lacking = Optional.ofNullable(
                        entities.find(IdentityNumberEntity.class, userId, LockModeType.PESSIMISTIC_WRITE))
                .map(numbers ->
                        rows(userId, numbers, version).filter(this::isLacking).toList())
                .orElse(List.of());
        lacking.forEach(entities::persist);
        return lacking.size();
    }

    long olderThan(int version) {
        return entities.createQuery("select count(*) from IdentityIndexEntity where keyVersion < :version", Long.class)
                .setParameter("version", version)
                .getSingleResult();
    }

    /** @return how many were there */
    int deleteOlderThan(int version, int max) {
        List<IdentityIndexEntity> rows = entities.createQuery(
                        "from IdentityIndexEntity where keyVersion < :version", IdentityIndexEntity.class)
                .setParameter("version", version)
                .setMaxResults(max)
                .getResultList();
        rows.forEach(this::delete);
        return rows.size();
    }

    private Stream<IdentityIndexEntity> rows(String userId, IdentityNumberEntity numbers, int version) {
        String realmId = numbers.realmId();
        Crypto crypto = Crypto.of(session);
        try {
            return IdentityNumbers.valuesIn(crypto.aead(), numbers.ciphertext(), Aad.ofMember(realmId, userId))
                    .map(value -> crypto.blindIndex().index(IdentityNumbers.PURPOSE, realmId, value, version))
                    .map(hmac -> new IdentityIndexEntity(realmId, version, hmac, userId));
        } catch (DecryptionException e) {
            LOG.warnf("The number of user %s gets no index row: %s", userId, e.getMessage());
            return Stream.empty();
        }
    }

    private boolean isLacking(IdentityIndexEntity row) {
        IdentityIndexEntity present = entities.find(IdentityIndexEntity.class, row.key());
        if (present != null && !present.userId().equals(row.userId())) {
            LOG.warnf("The number of user %s gets no index row: another member has it", row.userId());
        }
        return present == null;
    }

    private void delete(IdentityIndexEntity row) {
        entities.createQuery("delete from IdentityIndexEntity where realmId = :realm and keyVersion = :version"
                        + " and numberHmac = :hmac")
                .setParameter("realm", row.key().realmId())
                .setParameter("version", row.key().keyVersion())
                .setParameter("hmac", row.key().numberHmac())
                .executeUpdate();
    }
}
