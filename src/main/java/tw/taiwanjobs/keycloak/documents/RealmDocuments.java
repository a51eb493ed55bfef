package tw.taiwanjobs.keycloak.documents;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.ServerTime;

/** What a node remembers of the versions of one realm: all of them, and each text that was asked for. */
final class RealmDocuments {

    /** Should a realm that was written from a file have lost the sign that something was published. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final String state;
    private final Instant readAt;
    private final List<DocumentVersion> versions;
    private final Map<String, Document> texts;

    private RealmDocuments(String state, List<DocumentVersion> versions, Map<String, Document> texts) {
        this.state = state;
        this.readAt = ServerTime.now();
        this.versions = versions;
        this.texts = texts;
    }

    /**
     * @param state as {@link DocumentsState} tells it
     * @param before whose texts are kept: none of them ever changes
     */
    static RealmDocuments read(DocumentTable table, String state, @Nullable RealmDocuments before) {
        return new RealmDocuments(state, table.versions(), before == null ? new ConcurrentHashMap<>() : before.texts);
    }

    boolean holds(String current) {
        return state.equals(current) && !ServerTime.now().isAfter(readAt.plus(KEPT));
    }

    /** Those that are or were in force, the oldest first. */
    List<DocumentVersion> inForce(String document) {
        Instant now = ServerTime.now();
        return versions.stream()
                .filter(version -> version.document().equals(document) && version.isInForceAt(now))
                .toList();
    }

    /** @param table where it is looked for the first time */
    Optional<Document> text(DocumentVersion version, String locale, DocumentTable table) {
        return Optional.ofNullable(version.textSha256().get(locale))
                .flatMap(sha256 -> Optional.ofNullable(texts.get(sha256))
                        .or(() -> table.text(version.document(), version.version(), locale)
                                .map(text -> remembered(sha256, text))));
    }

    private Document remembered(String sha256, Document text) {
        texts.put(sha256, text);
        return text;
    }
}
