package tw.taiwanjobs.keycloak.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.services.ErrorResponse;
import org.keycloak.services.ErrorResponseException;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.documents.DocumentPublishing;
import tw.taiwanjobs.keycloak.documents.DocumentVersion;
import tw.taiwanjobs.keycloak.documents.NewVersion;
import tw.taiwanjobs.keycloak.documents.PublishingException;
import tw.taiwanjobs.keycloak.rights.Administrator;
import tw.taiwanjobs.keycloak.rights.AdministratorsRole;

/** {@code /admin/realms/{realm}/taiwanjobs/documents}: versions of the documents of this realm (ADR 0040). */
public final class PublishingResource {

    private static final String EVENT = "DOCUMENT_VERSION";

    private final KeycloakSession session;
    private final Administrator administrator;

    /** @throws jakarta.ws.rs.ForbiddenException for an administrator who may not publish */
    PublishingResource(KeycloakSession session, Administrator administrator) {
        administrator.require(AdministratorsRole.MANAGE_DOCUMENTS);
        this.session = session;
        this.administrator = administrator;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<DocumentReport> documents() {
        return new DocumentReports(session).all();
    }

    /** 201 for a version that is new, 200 for one that was published before as it is. */
    @POST
    @Path("{name}/versions")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response publish(@PathParam("name") String name, @Nullable NewVersion written) {
        NewVersion version = written == null ? NewVersion.EMPTY : written;
        try {
            return DocumentPublishing.of(session)
                    .publish(name, version)
                    .map(this::created)
                    .orElseGet(() -> Response.ok(version(name, String.valueOf(version.version())))
                            .build());
        } catch (PublishingException e) {
            throw answer(e);
        }
    }

    @GET
    @Path("{name}/versions/{version}")
    @Produces(MediaType.APPLICATION_JSON)
    public VersionReport version(@PathParam("name") String name, @PathParam("version") String version) {
        return new DocumentReports(session).version(name, version).orElseThrow(NotFoundException::new);
    }

    @DELETE
    @Path("{name}/versions/{version}")
    public void withdraw(@PathParam("name") String name, @PathParam("version") String version) {
        try {
            DocumentPublishing.of(session).withdraw(name, version);
            administrator.event(EVENT, OperationType.DELETE).success();
        } catch (PublishingException e) {
            throw answer(e);
        }
    }

    private Response created(DocumentVersion version) {
        AdminEventBuilder event = administrator
                .event(EVENT, OperationType.CREATE)
                .resourcePath(session.getContext().getUri(), version.version())
                .detail("document", version.document())
                .detail("version", version.version())
                .detail("effective_at", ServerTime.isoInTaiwan(version.effectiveAt()));
        version.textSha256().forEach((locale, sha256) -> event.detail("text_sha256_" + locale, sha256));
        event.success();
        return Response.created(session.getContext()
                        .getUri()
                        .getAbsolutePathBuilder()
                        .path(version.version())
                        .build())
                .build();
    }

    private static ErrorResponseException answer(PublishingException refused) {
        return ErrorResponse.errors(
                List.of(new ErrorRepresentation(refused.field(), refused.getMessage(), null)),
                status(refused.reason()));
    }

    private static Response.Status status(PublishingException.Reason reason) {
        return switch (reason) {
            case UNKNOWN -> Response.Status.NOT_FOUND;
            case INVALID -> Response.Status.BAD_REQUEST;
            case CONFLICT -> Response.Status.CONFLICT;
        };
    }
}
