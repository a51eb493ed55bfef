package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keeps what is typed and not sent yet, {@code POST /realms/{realm}/taiwanjobs-draft?execution&client_id&tab_id} with the
 * fields of the step's form: js/keep-draft.js asks for it while somebody types. Checks nothing, shows nothing, and always
 * answers 204. Whoever posts has the cookie of the sign-up and knows the random id of its tab.
 */
public final class DraftResource {

    static final String ID = "taiwanjobs-draft";

    private final KeycloakSession keycloak;

    DraftResource(KeycloakSession keycloak) {
        this.keycloak = keycloak;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep() {
        signUp().ifPresent(session -> {
            keycloak.getContext().setAuthenticationSession(session);
            StepReturn.keepTyped(keycloak, session);
        });
        return Response.noContent().build();
    }

    private Optional<AuthenticationSessionModel> signUp() {
        RealmModel realm = keycloak.getContext().getRealm();
        MultivaluedMap<String, String> query = keycloak.getContext().getUri().getQueryParameters();
        @Nullable String clientId = query.getFirst(Constants.CLIENT_ID);
        @Nullable String tabId = query.getFirst(Constants.TAB_ID);
        if (clientId == null || tabId == null) {
            return Optional.empty();
        }
        @Nullable ClientModel client = realm.getClientByClientId(clientId);
        return Optional.ofNullable(client)
                .map(portal -> new AuthenticationSessionManager(keycloak)
                        .getCurrentAuthenticationSession(realm, portal, tabId));
    }
}
