package tw.taiwanjobs.keycloak.documents;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.ErrorPage;
import org.keycloak.services.util.LocaleUtil;

/**
 * {@code GET /realms/{realm}/taiwanjobs-documents/{name}}: the version in force, page {@code document} (S1.8, S1.9, S1.18); below
 * it each version in each language.
 */
public final class DocumentResource {

    private final KeycloakSession session;

    DocumentResource(KeycloakSession session) {
        this.session = session;
    }

    @GET
    @Path("{name}")
    @Produces(MediaType.TEXT_HTML)
    public Response show(@PathParam("name") String name) {
        LocaleUtil.processLocaleParam(session, session.getContext().getRealm(), null);
        return answer(session.getProvider(DocumentLibrary.class)
                .find(name, session.getContext().resolveLocale(null)));
    }

    /** A version that somebody has accepted, in the language of that time; the frame is in the reader's. */
    @GET
    @Path("{name}/{version}/{locale}")
    @Produces(MediaType.TEXT_HTML)
    public Response show(
            @PathParam("name") String name, @PathParam("version") String version, @PathParam("locale") String locale) {
        LocaleUtil.processLocaleParam(session, session.getContext().getRealm(), null);
        return answer(session.getProvider(DocumentLibrary.class).published(name, version, locale));
    }

    private Response answer(Optional<Document> document) {
        return document.map(this::page)
                .orElseGet(() -> ErrorPage.error(session, null, Response.Status.NOT_FOUND, "documentUnknownMessage"));
    }

    private Response page(Document document) {
        return session.getProvider(LoginFormsProvider.class)
                .setAttribute(DocumentModel.DOCUMENT, DocumentModel.of(document))
                .setAttribute(DocumentLinks.ATTRIBUTE, DocumentLinks.of(session))
                .createForm("document.ftl");
    }
}
