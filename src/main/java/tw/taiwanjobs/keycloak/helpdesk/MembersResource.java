package tw.taiwanjobs.keycloak.helpdesk;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.urls.UrlType;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.registration.SignUpByHand;
import tw.taiwanjobs.keycloak.rights.Administrator;
import tw.taiwanjobs.keycloak.rights.AdministratorsRole;

/** {@code /admin/realms/{realm}/taiwanjobs/members}. */
public final class MembersResource {

    private final KeycloakSession session;
    private final Administrator administrator;

    public MembersResource(KeycloakSession session, Administrator administrator) {
        this.session = session;
        this.administrator = administrator;
    }

    /** A number that is asked for in an address stands in access logs: {@link #search} is for that. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public List<FoundMember> found(
            @QueryParam("nationalId") @Nullable String nationalId,
            @QueryParam("email") @Nullable String email,
            @QueryParam("name") @Nullable String name,
            @QueryParam("phone") @Nullable String phone,
            @QueryParam("memberNumber") @Nullable String memberNumber,
            @QueryParam("first") @Nullable Integer first,
            @QueryParam("max") @Nullable Integer max) {
        return search(new SearchRequest(nationalId, email, name, phone, memberNumber, first, max));
    }

    @POST
    @Path("search")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public List<FoundMember> search(@Nullable SearchRequest asked) {
        administrator.require(AdministratorsRole.VIEW_MEMBERS);
        List<FieldError> errors = new ArrayList<>();
        MemberQuery query = MemberQuery.read(asked == null ? SearchRequest.NOTHING : asked, errors);
        if (!errors.isEmpty()) {
            throw Refusal.ofFieldErrors(errors);
        }
        return new MemberDesk(session, administrator).find(query);
    }

    /** A sign-up by hand: a pending member, who is mailed the link. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public Response signUp(@Nullable String body) {
        HandSignUp signUp = new HandSignUp(session, administrator);
        String id = signUp.perform(WrittenFields.ofJson(body, SignUpByHand.fields(session)));
        URI address = session.getContext()
                .getUri(UrlType.ADMIN)
                .getAbsolutePathBuilder()
                .path(id)
                .build();
        return Response.created(address).entity(Map.of("id", id)).build();
    }

    /**
     * A member, pending ones too.
     *
     * @throws NotFoundException for an id of nobody, or of a client's account
     */
    @Path("{id}")
    public MemberResource member(@PathParam("id") String id) {
        administrator.require(AdministratorsRole.VIEW_MEMBERS);
        UserModel member = new MemberDesk(session, administrator).member(id).orElseThrow(NotFoundException::new);
        return new MemberResource(session, administrator, member);
    }
}
