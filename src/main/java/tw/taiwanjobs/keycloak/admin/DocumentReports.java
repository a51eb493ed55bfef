package tw.taiwanjobs.keycloak.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.documents.AcceptanceCounts;
import tw.taiwanjobs.keycloak.documents.Document;
import tw.taiwanjobs.keycloak.documents.DocumentLibrary;
import tw.taiwanjobs.keycloak.documents.DocumentNames;
import tw.taiwanjobs.keycloak.documents.DocumentPublishing;
import tw.taiwanjobs.keycloak.documents.DocumentVersion;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/** What an administrator sees of the documents of a request's realm. */
final class DocumentReports {

    private final DocumentLibrary library;
    private final List<DocumentVersion> published;
    private final AcceptanceCounts counts;

    DocumentReports(KeycloakSession session) {
        this.library = session.getProvider(DocumentLibrary.class);
        this.published = DocumentPublishing.of(session).versions();
        this.counts = AcceptanceCounts.of(session, session.getContext().getRealm());
    }

    List<DocumentReport> all() {
        return library.names().stream().sorted().map(this::report).toList();
    }

    Optional<VersionReport> version(String document, String version) {
        return library.names().contains(document)
                ? versions(document).stream()
                        .filter(known -> known.version().equals(version))
                        .findFirst()
                : Optional.empty();
    }

    private DocumentReport report(String document) {
        return new DocumentReport(document, versions(document), activeWithout(document));
    }

    private @Nullable Long activeWithout(String document) {
        return document.equals(DocumentNames.MEMBER_TERMS)
                ? counts.membersWithout(inForce(document), MemberStatus.ATTRIBUTE, MemberStatus.ACTIVE.attributeValue())
                : null;
    }

    private List<VersionReport> versions(String document) {
        String inForce = inForce(document).version();
        Map<String, Long> accepted = counts.membersByVersion(document);
        List<VersionReport> reports = new ArrayList<>();
        reports.add(brought(library.brought(document), inForce, accepted));
        published.stream()
                .filter(version -> version.document().equals(document))
                .map(version -> VersionReport.of(
                        version, version.version().equals(inForce), accepted.getOrDefault(version.version(), 0L)))
                .forEach(reports::add);
        return reports;
    }

    private static VersionReport brought(List<Document> texts, String inForce, Map<String, Long> accepted) {
        Document any = texts.get(0);
        return new VersionReport(
                any.name(),
                any.version(),
                "",
                any.version().equals(inForce),
                texts.stream().collect(Collectors.toMap(Document::locale, Document::sha256)),
                Map.of(),
                accepted.getOrDefault(any.version(), 0L));
    }

    private Document inForce(String document) {
        return library.find(document, Locale.TAIWAN).orElseThrow();
    }
}
