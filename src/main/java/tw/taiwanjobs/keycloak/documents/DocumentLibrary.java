package tw.taiwanjobs.keycloak.documents;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.keycloak.provider.Provider;

/** Where the documents come from. */
@FunctionalInterface
public interface DocumentLibrary extends Provider {

    /**
     * The version in force in the reader's language, in Traditional Chinese where there is no such translation; empty
     * if there is no document of that name.
     */
    Optional<Document> find(String name, Locale reader);

    /**
     * A version that is or was in force, in the language that somebody read it in; empty if its text is not here. A library may have
     * those alone that are in force.
     *
     * @param locale BCP 47 tag
     */
    default Optional<Document> published(String name, String version, String locale) {
        return find(name, Locale.forLanguageTag(locale))
                .filter(document ->
                        document.version().equals(version) && document.locale().equals(locale));
    }

    /**
     * The versions that are or were in force since a date of their own, the oldest first. The last one is in force; if there
     * is none, the document is the one that came with the release or the server's folder.
     */
    default List<DocumentVersion> dated(String name) {
        return List.of();
    }

    /** The names of all documents. */
    default Set<String> names() {
        return Set.of();
    }

    /** The version that came with the release or the server's folder, in each language; empty if there is no such document. */
    default List<Document> brought(String name) {
        return List.of();
    }

    @Override
    default void close() {}
}
