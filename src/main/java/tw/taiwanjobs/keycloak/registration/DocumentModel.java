package tw.taiwanjobs.keycloak.registration;

import java.util.Map;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.terms.TermsDocuments;
import tw.taiwanjobs.keycloak.terms.domain.TermsDocument;

/** A document as the templates read it. */
final class DocumentModel {

    static final String NOTICE = "notice";

    private DocumentModel() {}

    static Map<String, String> of(TermsDocument document) {
        return Map.of("title", document.title(), "version", document.version(), "html", document.body());
    }

    /** The personal-data notice above the identity and the profile step. */
    static Map<String, String> notice(KeycloakSession session) {
        return of(TermsDocuments.current(
                TermsDocuments.DATA_NOTICE, session.getContext().resolveLocale(null)));
    }
}
