package tw.taiwanjobs.keycloak.documents;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** What is in force in a request's realm: what was published there, else what the server brings (ADR 0040). */
final class RealmLibrary implements DocumentLibrary {

    private final KeycloakSession session;
    private final DocumentShelf shelf;
    private final Map<String, RealmDocuments> remembered;

    /** @param remembered by realm id, what this node has read */
    RealmLibrary(KeycloakSession session, DocumentShelf shelf, Map<String, RealmDocuments> remembered) {
        this.session = session;
        this.shelf = shelf;
        this.remembered = remembered;
    }

    @Override
    public Optional<Document> find(String name, Locale reader) {
        List<DocumentVersion> dated = dated(name);
        return dated.isEmpty()
                ? shelf.find(name, reader)
                : text(dated.get(dated.size() - 1), DocumentLanguages.of(reader).toLanguageTag());
    }

    @Override
    public Optional<Document> published(String name, String version, String locale) {
        return dated(name).stream()
                .filter(dated -> dated.version().equals(version))
                .findFirst()
                .flatMap(dated -> text(dated, locale))
                .or(() -> shelf.published(name, version, locale));
    }

    @Override
    public List<DocumentVersion> dated(String name) {
        return ofRealm().map(documents -> documents.inForce(name)).orElse(List.of());
    }

    @Override
    public Set<String> names() {
        return shelf.names();
    }

    @Override
    public List<Document> brought(String name) {
        return shelf.brought(name);
    }

    private Optional<Document> text(DocumentVersion version, String locale) {
        return realm().flatMap(realm -> of(realm).text(version, locale, DocumentTable.of(session, realm)));
    }

    private Optional<RealmDocuments> ofRealm() {
        return realm().map(this::of);
    }

    private Optional<RealmModel> realm() {
        return Optional.ofNullable(session.getContext().getRealm());
    }

    private RealmDocuments of(RealmModel realm) {
        RealmDocuments known = remembered.get(realm.getId());
        String state = DocumentsState.of(realm);
        if (known != null && known.holds(state)) {
            return known;
        }
        RealmDocuments read = RealmDocuments.read(DocumentTable.of(session, realm), state, known);
        remembered.put(realm.getId(), read);
        return read;
    }
}
