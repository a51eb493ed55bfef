package tw.taiwanjobs.keycloak.crypto;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * Ciphertexts that are bound to realm and member, in a column beside {@code userId} and {@code realmId}. Of all realms.
 *
 * @param entity name of the entity
 * @param field of the ciphertext
 */
public record EncryptedColumn(String entity, String field) {

    /** A row that may have been changed or deleted meanwhile. */
    public record Row(String userId, String realmId, String ciphertext) {

        @Override
        public String toString() {
            return "Row[" + userId + "]";
        }
    }

    public long encryptedWith(KeycloakSession session, int version) {
        return entities(session)
                .createQuery("select count(*) from " + entity + " where " + field + " like :form", Long.class)
                .setParameter("form", Aead.prefix(version) + "%")
                .getSingleResult();
    }

    /** The next ones, in the order of their members' ids. */
    public List<Row> encryptedWith(KeycloakSession session, int version, String after, int max) {
        return entities(session)
                .createQuery(
                        "select userId, realmId, " + field + " from " + entity + " where userId > :after and " + field
                                + " like :form order by userId",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("form", Aead.prefix(version) + "%")
                .setMaxResults(max)
                .getResultStream()
                .map(row -> new Row((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }

    /**
     * Encrypts with the active version, unless the row is not as it was any more.
     *
     * @return how many rows were changed
     */
    public int replace(KeycloakSession session, Row row) {
        Aead aead = Crypto.of(session).aead();
        Aad owner = Aad.ofMember(row.realmId(), row.userId());
        return entities(session)
                .createQuery("update " + entity + " set " + field + " = :ciphertext where userId = :user and " + field
                        + " = :old")
                .setParameter("ciphertext", aead.encrypt(aead.decrypt(row.ciphertext(), owner), owner))
                .setParameter("user", row.userId())
                .setParameter("old", row.ciphertext())
                .executeUpdate();
    }

    private static EntityManager entities(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
