package tw.taiwanjobs.keycloak.documents;

import java.util.List;
import java.util.Optional;

/**
 * What is new in the terms in force for a member who accepted an older version.
 *
 * @param accepted the version accepted last
 * @param since the versions that came into force after it, the oldest first
 * @param passages what differs between the two texts
 */
public record TermsNews(AcceptedVersion accepted, List<DocumentVersion> since, List<ChangedPassage> passages) {

    public TermsNews {
        since = List.copyOf(since);
        passages = List.copyOf(passages);
    }

    /**
     * Empty where the text that the member accepted is not here, or there is no proof of one: the whole text is new then.
     *
     * @param acceptances what the member has accepted, the newest first
     */
    public static Optional<TermsNews> of(DocumentLibrary library, Document terms, List<AcceptedVersion> acceptances) {
        return acceptances.stream()
                .filter(accepted -> accepted.document().equals(terms.name()) && !accepted.isImported())
                .findFirst()
                .filter(accepted -> isHere(library, accepted))
                .flatMap(accepted -> text(library, accepted, terms.locale())
                        .flatMap(before -> compared(before, terms))
                        .map(passages -> new TermsNews(accepted, since(library, accepted), passages)));
    }

    private static boolean isHere(DocumentLibrary library, AcceptedVersion accepted) {
        return Optional.ofNullable(accepted.locale())
                .flatMap(locale -> text(library, accepted, locale))
                .filter(text -> text.sha256().equals(accepted.textSha256()))
                .isPresent();
    }

    private static Optional<Document> text(DocumentLibrary library, AcceptedVersion accepted, String locale) {
        return library.published(accepted.document(), accepted.version(), locale);
    }

    /** A server's folder may have a text with mark-up that nothing else has. */
    private static Optional<List<ChangedPassage>> compared(Document before, Document terms) {
        try {
            return Optional.of(TextComparison.of(before, terms));
        } catch (DocumentException unreadable) {
            return Optional.empty();
        }
    }

    private static List<DocumentVersion> since(DocumentLibrary library, AcceptedVersion accepted) {
        List<DocumentVersion> dated = library.dated(accepted.document());
        int known = dated.stream().map(DocumentVersion::version).toList().indexOf(accepted.version());
        return dated.subList(known + 1, dated.size());
    }
}
