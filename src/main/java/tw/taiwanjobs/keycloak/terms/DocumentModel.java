package tw.taiwanjobs.keycloak.terms;

import java.util.Map;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.terms.domain.TermsDocument;

/** A document as the templates read it. */
public final class DocumentModel {

    /** Template attribute of a page that shows a document. */
    public static final String DOCUMENT = "document";
    /** Template attribute of a page with the personal-data notice above its form. */
    public static final String NOTICE = "notice";

    private DocumentModel() {}

    public static Map<String, String> of(TermsDocument document) {
        return Map.of("title", document.title(), "version", document.version(), "html", document.body());
    }

    /** The personal-data notice above the identity and the profile step. */
    public static Map<String, String> notice(KeycloakSession session) {
        return of(TermsDocuments.current(session, TermsDocuments.DATA_NOTICE));
    }
}
