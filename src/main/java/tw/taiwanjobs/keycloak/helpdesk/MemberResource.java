package tw.taiwanjobs.keycloak.helpdesk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.rights.Administrator;

/**
 * {@code members/{id}}: one member. Whoever comes here may see members; what is done to one wants a role of its own, which
 * each method requires.
 */
public final class MemberResource {

    /** What the clerk saw: see {@link MemberVersion}. */
    private static final String VERSION = "version";

    private final KeycloakSession session;
    private final Administrator administrator;
    private final UserModel member;

    MemberResource(KeycloakSession session, Administrator administrator, UserModel member) {
        this.session = session;
        this.administrator = administrator;
        this.member = member;
    }

    private MemberActs acts(@Nullable String seenVersion) {
        return new MemberActs(session, administrator, member.getId(), seenVersion);
    }

    @POST
    @Path("unlock")
    public void unlock(@QueryParam(VERSION) @Nullable String version) {
        acts(version).unlock();
    }

    @POST
    @Path("resend-mail")
    public void resendMail(@QueryParam(VERSION) @Nullable String version) {
        acts(version).resendMail();
    }

    @POST
    @Path("correct-address")
    @Consumes(MediaType.APPLICATION_JSON)
    public void correctAddress(@QueryParam(VERSION) @Nullable String version, @Nullable String body) {
        acts(version).correctAddress(WrittenFields.ofJson(body, MemberActs.ADDRESS_FIELDS));
    }

    @POST
    @Path("end-sessions")
    public void endSessions(@QueryParam(VERSION) @Nullable String version) {
        acts(version).endSessions();
    }

    @DELETE
    public void delete(@QueryParam(VERSION) @Nullable String version) {
        acts(version).delete();
    }

    @POST
    @Path("reveal-national-id")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response revealNationalId(@QueryParam(VERSION) @Nullable String version, @Nullable String body) {
        String number = acts(version).revealNumber(WrittenFields.ofJson(body, MemberActs.REVEAL_FIELDS));
        return Response.ok(Map.of("nationalId", number))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    @POST
    @Path("national-id")
    @Consumes(MediaType.APPLICATION_JSON)
    public void correctNationalId(@QueryParam(VERSION) @Nullable String version, @Nullable String body) {
        acts(version).correctNumber(WrittenFields.ofJson(body, MemberActs.NUMBER_FIELDS));
    }

    @DELETE
    @Path("national-id")
    @Consumes(MediaType.APPLICATION_JSON)
    public void releaseNationalId(@QueryParam(VERSION) @Nullable String version, @Nullable String body) {
        acts(version).releaseNumber(WrittenFields.ofJson(body, MemberActs.RELEASE_FIELDS));
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public MemberGlance glance() {
        return new MemberDesk(session, administrator).glance(member);
    }
}
