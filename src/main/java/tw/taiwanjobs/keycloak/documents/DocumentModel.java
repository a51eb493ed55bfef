package tw.taiwanjobs.keycloak.documents;

import java.util.Map;
import org.keycloak.models.KeycloakSession;

/** A document as the templates read it. */
public final class DocumentModel {

    /** Template attribute of a page that shows a document. */
    public static final String DOCUMENT = "document";
    /** Template attribute of a page with the personal-data notice above its form. */
    public static final String NOTICE = "notice";

    private DocumentModel() {}

    public static Map<String, String> of(Document document) {
        return Map.of(
                "title",
                document.title(),
                "version",
                document.version(),
                "html",
                document.body(),
                "locale",
                document.locale());
    }

    /** The personal-data notice above the identity and the profile step. */
    public static Map<String, String> notice(KeycloakSession session) {
        return of(DocumentNames.current(session, DocumentNames.DATA_NOTICE));
    }
}
