package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.KeycloakSession;

/**
 * {@code /realms/{realm}/taiwanjobs-start/login} and {@code …/sign-up}: the ways on from pages that Keycloak shows where
 * there is no session (any more). Its own addresses there lead back to the same page.
 */
public final class StartResource {

    private final KeycloakSession session;

    StartResource(KeycloakSession session) {
        this.session = session;
    }

    /** @param clientId portal that the page belonged to, if it knows one */
    @GET
    @Path("login")
    public Response logIn(@QueryParam(OAuth2Constants.CLIENT_ID) @Nullable String clientId) {
        return seeOther(new WaysOn(session, clientId).home());
    }

    /** @param clientId portal that the page belonged to, if it knows one */
    @GET
    @Path("sign-up")
    public Response signUp(@QueryParam(OAuth2Constants.CLIENT_ID) @Nullable String clientId) {
        return seeOther(new WaysOn(session, clientId).signUp());
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
