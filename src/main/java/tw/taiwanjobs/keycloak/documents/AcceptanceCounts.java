package tw.taiwanjobs.keycloak.documents;

import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** How many of a realm's members have accepted what. It goes through whole tables. */
public final class AcceptanceCounts {

    private record Accepted(String document, String version, long members) {}

    private final EntityManager entities;
    private final String realmId;

    private AcceptanceCounts(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    public static AcceptanceCounts of(KeycloakSession session, RealmModel realm) {
        return new AcceptanceCounts(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
    }

    /** Of a document, by version: members who are still here and have ticked it. */
    public Map<String, Long> membersByVersion(String document) {
        return entities.createQuery(
                        "select a.document, a.version, count(distinct a.subject)"
                                + " from LedgerSubjectEntity s, AcceptanceEntity a where s.realmId = :realm"
                                + " and a.subject = s.subject and a.document = :document and a.textSha256 is not null"
                                + " group by a.document, a.version",
                        Accepted.class)
                .setParameter("realm", realmId)
                .setParameter("document", document)
                .getResultStream()
                .collect(Collectors.toMap(Accepted::version, Accepted::members));
    }

    /** Members with this value of an attribute who have not ticked the version. */
    public long membersWithout(Document document, String attribute, String value) {
        return entities.createQuery(
                        "select count(m) from UserAttributeEntity m where m.user.realmId = :realm"
                                + " and m.name = :attribute and m.value = :value and not exists ("
                                + "select 1 from LedgerSubjectEntity s, AcceptanceEntity a where s.userId = m.user.id"
                                + " and a.subject = s.subject and a.document = :document and a.version = :version"
                                + " and a.textSha256 is not null)",
                        Long.class)
                .setParameter("realm", realmId)
                .setParameter("attribute", attribute)
                .setParameter("value", value)
                .setParameter("document", document.name())
                .setParameter("version", document.version())
                .getSingleResult();
    }
}
