package tw.taiwanjobs.keycloak.documents;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.DuplicateRow;

/**
 * Publishes versions of documents in a request's realm, and withdraws those that are not in force yet. What is or was in force
 * never changes: people have accepted it.
 */
public final class DocumentPublishing {

    /** So that "now" may take its time on the way. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private final RealmModel realm;
    private final DocumentLibrary library;
    private final DocumentTable table;

    private DocumentPublishing(RealmModel realm, DocumentLibrary library, DocumentTable table) {
        this.realm = realm;
        this.library = library;
        this.table = table;
    }

    public static DocumentPublishing of(KeycloakSession session) {
        RealmModel realm = session.getContext().getRealm();
        return new DocumentPublishing(
                realm, session.getProvider(DocumentLibrary.class), DocumentTable.of(session, realm));
    }

    /** All versions that were published in this realm, also those that are to come into force, the oldest first. */
    public List<DocumentVersion> versions() {
        return table.versions();
    }

    /**
     * @return the version; empty if it was published before, with the same texts, date and summary
     * @throws PublishingException if it cannot be published
     */
    public Optional<DocumentVersion> publish(String document, NewVersion sent) {
        if (!library.names().contains(document)) {
            throw PublishingException.unknown("document");
        }
        CheckedVersion checked = CheckedVersion.of(document, sent);
        Optional<DocumentVersion> known = find(document, checked.version().version());
        if (known.isPresent()) {
            requireSame(known.get(), checked.version());
            return Optional.empty();
        }
        requireOwnName(checked.version());
        requireTime(checked.version());
        insert(checked);
        DocumentsState.change(realm);
        return Optional.of(checked.version());
    }

    /** @throws PublishingException if there is no such version, or it is or was in force */
    public void withdraw(String document, String version) {
        DocumentVersion found = find(document, version).orElseThrow(() -> PublishingException.unknown("version"));
        if (found.isInForceAt(ServerTime.now())) {
            throw PublishingException.conflict("version", "It is in force: publish another version");
        }
        table.delete(document, version);
        DocumentsState.change(realm);
    }

    /** Deletes all that was published, also what was accepted, of a realm that the product is taken out of. */
    public void deleteAll() {
        table.deleteAll();
        DocumentsState.forget(realm);
    }

    private static void requireSame(DocumentVersion known, DocumentVersion sent) {
        if (!known.equals(sent)) {
            throw PublishingException.conflict("version", "It is published with another text, date or summary");
        }
    }

    private void requireOwnName(DocumentVersion sent) {
        boolean brought = DocumentLanguages.tags().stream()
                .anyMatch(locale -> library.published(sent.document(), sent.version(), locale)
                        .isPresent());
        if (brought) {
            throw PublishingException.conflict("version", "This version came with the server");
        }
    }

    private void requireTime(DocumentVersion sent) {
        if (sent.effectiveAt().isBefore(ServerTime.now().minus(LATE))) {
            throw PublishingException.invalid("effectiveAt", "It is in the past");
        }
        table.versions().stream()
                .filter(version -> version.document().equals(sent.document()))
                .filter(version -> !version.effectiveAt().isBefore(sent.effectiveAt()))
                .findFirst()
                .ifPresent(later -> {
                    throw PublishingException.conflict(
                            "effectiveAt", "Version " + later.version() + " comes into force at that time or later");
                });
    }

    private void insert(CheckedVersion checked) {
        try {
            table.insert(
                    checked.texts(),
                    checked.version().effectiveAt(),
                    checked.version().changes());
        } catch (RuntimeException e) {
            if (DuplicateRow.isCauseOf(e)) {
                throw PublishingException.conflict("version", "It is being published by somebody else");
            }
            throw e;
        }
    }

    private Optional<DocumentVersion> find(String document, String version) {
        return table.versions().stream()
                .filter(known ->
                        known.document().equals(document) && known.version().equals(version))
                .findFirst();
    }
}
