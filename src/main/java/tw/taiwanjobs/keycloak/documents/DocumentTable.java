package tw.taiwanjobs.keycloak.documents;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The versions that were published in one realm, as its database has them. */
final class DocumentTable {

    private record Row(
            String document,
            String version,
            String locale,
            long effectiveAtMillis,
            String textSha256,
            String changes) {}

    private final EntityManager entities;
    private final String realmId;

    DocumentTable(EntityManager entities, String realmId) {
        this.entities = entities;
        this.realmId = realmId;
    }

    static DocumentTable of(KeycloakSession session, RealmModel realm) {
        return new DocumentTable(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm.getId());
    }

    /** All of them, those first that come into force first. No text is read. */
    List<DocumentVersion> versions() {
        return entities
                .createQuery(
                        "select t.document, t.version, t.locale, t.effectiveAtMillis, t.textSha256, t.changes"
                                + " from DocumentTextEntity t where t.realmId = :realm",
                        Row.class)
                .setParameter("realm", realmId)
                .getResultStream()
                .collect(Collectors.groupingBy(row -> Map.entry(row.document(), row.version())))
                .values()
                .stream()
                .map(DocumentTable::version)
                .sorted(Comparator.comparing(DocumentVersion::effectiveAt))
                .toList();
    }

    private static DocumentVersion version(List<Row> texts) {
        Row any = texts.get(0);
        return new DocumentVersion(
                any.document(),
                any.version(),
                Instant.ofEpochMilli(any.effectiveAtMillis()),
                texts.stream().collect(Collectors.toMap(Row::locale, Row::textSha256)),
                texts.stream().collect(Collectors.toMap(Row::locale, Row::changes)));
    }

    Optional<Document> text(String document, String version, String locale) {
        return entities.createQuery(
                        "select t.html from DocumentTextEntity t where t.realmId = :realm and t.document = :document"
                                + " and t.version = :version and t.locale = :locale",
                        String.class)
                .setParameter("realm", realmId)
                .setParameter("document", document)
                .setParameter("version", version)
                .setParameter("locale", locale)
                .getResultStream()
                .findFirst()
                .map(html -> new Document(document, version, locale, html));
    }

    /** @param changes by locale */
    void insert(List<Document> texts, Instant effectiveAt, Map<String, String> changes) {
        texts.forEach(text -> entities.persist(
                new DocumentTextEntity(realmId, text, effectiveAt, changes.getOrDefault(text.locale(), ""))));
        entities.flush();
    }

    void deleteAll() {
        entities.createQuery("delete from DocumentTextEntity where realmId = :realm")
                .setParameter("realm", realmId)
                .executeUpdate();
    }

    void delete(String document, String version) {
        entities.createQuery("delete from DocumentTextEntity where realmId = :realm and document = :document"
                        + " and version = :version")
                .setParameter("realm", realmId)
                .setParameter("document", document)
                .setParameter("version", version)
                .executeUpdate();
    }
}
