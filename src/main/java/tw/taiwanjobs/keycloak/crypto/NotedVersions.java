package tw.taiwanjobs.keycloak.crypto;

import jakarta.persistence.EntityManager;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/**
 * The key versions of which index rows are written. A version is noted when the first node starts that writes them. From
 * then on every node writes rows of it, also one whose own file is a step behind, so that there is always a version that
 * all writers have in common.
 */
public final class NotedVersions {

    private final EntityManager entities;

    NotedVersions(EntityManager entities) {
        this.entities = entities;
    }

    public static NotedVersions of(KeycloakSession session) {
        return new NotedVersions(
                session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    /** Smallest first. */
    public List<Integer> all() {
        return entities.createQuery("select keyVersion from KeyCheckEntity order by keyVersion", Integer.class)
                .getResultList();
    }

    public boolean hasOlderThan(int version) {
        return all().stream().anyMatch(noted -> noted < version);
    }

    public void forgetOlderThan(int version) {
        entities.createQuery("delete from KeyCheckEntity where keyVersion < :version")
                .setParameter("version", version)
                .executeUpdate();
    }
}
