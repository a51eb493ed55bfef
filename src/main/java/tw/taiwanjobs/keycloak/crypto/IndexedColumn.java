package tw.taiwanjobs.keycloak.crypto;

import jakarta.persistence.EntityManager;
import java.util.Optional;

/**
 * Primary keys that are an index of something that is written nowhere, so that no job can index it with another key
 * version. They follow a rotation when they are looked up, as long as the old version is retiring.
 */
public record IndexedColumn(String table, String column) {

    /** The index with the active version. A row that has the retiring version's is given it first. */
    public String follow(EntityManager entities, BlindIndex blindIndex, String purpose, String realmId, String value) {
        String index = blindIndex.index(purpose, realmId, value);
        Optional<String> former = blindIndex.retiringIndex(purpose, realmId, value);
        former.ifPresent(old -> entities.createNativeQuery("update " + table + " set " + column + " = :index where "
                        + column + " = :old and not exists (select 1 from " + table + " where " + column
                        + " = :index)")
                .setParameter("index", index)
                .setParameter("old", old)
                .executeUpdate());
        return index;
    }
}
