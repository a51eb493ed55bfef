package tw.taiwanjobs.keycloak.migration;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import tw.taiwanjobs.keycloak.rights.Administrator;
import tw.taiwanjobs.keycloak.rights.AdministratorsRole;

/** {@code /admin/realms/{realm}/taiwanjobs/members/import}: takes members of the old system, see ADR 0025. */
public final class MembersImportResource {

    private static final String NDJSON = "application/x-ndjson";
    /** Rows of one transaction. */
    private static final int BATCH = 250;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminEventBuilder events;

    /** @throws ForbiddenException for an administrator who may not import */
    public MembersImportResource(KeycloakSession session, RealmModel realm, Administrator administrator) {
        administrator.require(AdministratorsRole.IMPORT_MEMBERS);
        this.session = session;
        this.realm = realm;
        this.events = administrator.event("MEMBERS_IMPORT", OperationType.ACTION);
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public Response format() {
        return Response.ok(Map.of(
                        "columns", columns(),
                        "maxRows", ImportBody.MAX_ROWS,
                        "maxRowBytes", ImportBody.MAX_ROW_BYTES))
                .build();
    }

    @POST
    @Consumes(NDJSON)
    @Produces({NDJSON, MediaType.APPLICATION_JSON})
    public Response take(@QueryParam("dryRun") boolean dryRun, @QueryParam("update") boolean update, InputStream body)
            throws IOException {
        try {
            List<ImportRow> rows = new ImportBody(new HashSet<>(columns())).read(body);
            MemberImport members = new MemberImport(
                    session.getKeycloakSessionFactory(), realm.getId(), events, new ImportMode(dryRun, update));
            return Response.ok((StreamingOutput) output -> answer(members, rows, output), NDJSON)
                    .build();
        } catch (ImportBodyException unreadable) {
            return Response.status(unreadable.status())
                    .type(MediaType.APPLICATION_JSON)
                    .entity(Map.of("error", String.valueOf(unreadable.getMessage())))
                    .build();
        }
    }

    private static void answer(MemberImport members, List<ImportRow> rows, OutputStream output) throws IOException {
        ObjectMapper json = new ObjectMapper();
        for (int first = 0; first < rows.size(); first += BATCH) {
            for (RowAnswer answer : members.take(rows.subList(first, Math.min(first + BATCH, rows.size())))) {
                output.write(json.writeValueAsBytes(answer));
                output.write('\n');
            }
            output.flush();
        }
    }

    private List<String> columns() {
        return Stream.concat(ImportColumn.ALL.stream(), new RealmProfile(session).columns().stream())
                .distinct()
                .toList();
    }
}
