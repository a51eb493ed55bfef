package tw.taiwanjobs.keycloak.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The documents, of which those in force are read and checked once, in every language. A version that was published with the jar keeps
 * its text for ever, as people have accepted it: a folder replaces a document by a version of its own.
 */
final class DocumentShelf implements DocumentLibrary {

    private static final Pattern SAFE_NAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");

    private final Map<String, Map<Locale, Document>> documents;
    private final DocumentSource published;
    private final Optional<DocumentSource> folder;

    private DocumentShelf(
            Map<String, Map<Locale, Document>> documents, DocumentSource published, Optional<DocumentSource> folder) {
        this.documents = Map.copyOf(documents);
        this.published = published;
        this.folder = folder;
    }

    /** @throws DocumentException if a text is missing, has no title, or contradicts a published one */
    static DocumentShelf of(DocumentSource published, Optional<DocumentSource> folder) {
        Map<String, String> versions = new HashMap<>(published.versions());
        folder.map(DocumentSource::versions).ifPresent(versions::putAll);
        Map<String, Map<Locale, Document>> documents = new HashMap<>();
        versions.forEach((name, version) -> documents.put(name, read(name, version, published, folder)));
        return new DocumentShelf(documents, published, folder);
    }

    @Override
    public Optional<Document> find(String name, Locale reader) {
        return Optional.ofNullable(documents.get(name)).map(texts -> texts.get(DocumentLanguages.of(reader)));
    }

    /** Those that are not in force any more are read when somebody asks for them. */
    @Override
    public Optional<Document> published(String name, String version, String locale) {
        boolean askable = documents.containsKey(name)
                && isSafe(version)
                && DocumentLanguages.ALL.contains(Locale.forLanguageTag(locale));
        String path = path(name, version, locale);
        return askable
                ? published
                        .read(path)
                        .or(() -> folder.flatMap(source -> source.read(path)))
                        .map(html -> document(name, version, locale, html))
                : Optional.empty();
    }

    @Override
    public Set<String> names() {
        return documents.keySet();
    }

    @Override
    public List<Document> brought(String name) {
        Map<Locale, Document> texts = documents.getOrDefault(name, Map.of());
        return DocumentLanguages.ALL.stream()
                .flatMap(language -> Stream.ofNullable(texts.get(language)))
                .toList();
    }

    private static String path(String name, String version, String locale) {
        return name + "/" + version + "/" + locale + ".html";
    }

    private static Map<Locale, Document> read(
            String name, String version, DocumentSource published, Optional<DocumentSource> folder) {
        requireSafe(name);
        requireSafe(version);
        Map<Locale, Document> texts = new HashMap<>();
        for (Locale language : DocumentLanguages.ALL) {
            String tag = language.toLanguageTag();
            texts.put(language, document(name, version, tag, text(path(name, version, tag), published, folder)));
        }
        return texts;
    }

    private static String text(String path, DocumentSource published, Optional<DocumentSource> folder) {
        Optional<String> ours = published.read(path);
        Optional<String> replacement = folder.flatMap(source -> source.read(path));
        if (ours.isPresent() && replacement.isPresent() && !ours.equals(replacement)) {
            throw new DocumentException(path + " was published with another text: give the new one a new version");
        }
        return ours.or(() -> replacement).orElseThrow(() -> new DocumentException(path + " is missing"));
    }

    private static Document document(String name, String version, String tag, String html) {
        try {
            return new Document(name, version, tag, html);
        } catch (IllegalArgumentException e) {
            throw new DocumentException(
                    name + "/" + version + "/" + tag + ".html does not begin with a title as h2", e);
        }
    }

    /** Whether something may be the name of a document or a version: it stands in addresses and paths. */
    static boolean isSafe(String part) {
        return SAFE_NAME.matcher(part).matches();
    }

    private static void requireSafe(String part) {
        if (!isSafe(part)) {
            throw new DocumentException(
                    "Names and versions of documents are lower-case letters, digits, . and -: " + part);
        }
    }
}
