package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.AuthorizationEndpointBase;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.web.FormInput;

/**
 * A request of a page whose authentication session is gone: after a log-out in another tab, a restart of the server, or
 * too long a time. A step of sign-up that was sent goes on in a new session with all that was typed; else the page says
 * what to do.
 */
final class LostSession {

    /** Parameter of a sign-up's address with which it begins again. */
    private static final String BEGIN = "begin";

    /** Sent by browsers (W3C Fetch Metadata) with what a page of this server has sent. */
    private static final String SENT_FROM = "Sec-Fetch-Site";

    private static final String SAME_ORIGIN = "same-origin";

    private final KeycloakSession keycloak;
    private final KeycloakContext context;
    private final RealmModel realm;

    LostSession(KeycloakSession keycloak) {
        this.keycloak = keycloak;
        this.context = keycloak.getContext();
        this.realm = context.getRealm();
    }

    /** The way on by itself: a new sign-up, for whoever has typed something or has asked for one. */
    Optional<Response> goOn() {
        return portal().flatMap(portal -> {
            if (isBeginning()) {
                return Optional.of(lead(begin(portal)));
            }
            return carried(portal).map(carried -> lead(takeUp(portal, carried)));
        });
    }

    /** Where the sign-up begins again; nothing where the page was of another kind. */
    Optional<URI> beginning() {
        return isSignUp() ? portal().map(this::address) : Optional.empty();
    }

    private URI address(ClientModel portal) {
        return signUpAddress()
                .queryParam(Constants.CLIENT_ID, portal.getClientId())
                .queryParam(BEGIN, true)
                .build(realm.getName());
    }

    private boolean isSignUp() {
        return context.getUri().getPath().endsWith("/" + LoginActionsService.REGISTRATION_PATH);
    }

    private boolean isBeginning() {
        return isSignUp() && query().containsKey(BEGIN);
    }

    private Optional<CarriedDraft> carried(ClientModel portal) {
        @Nullable String sentFrom = context.getRequestHeaders().getHeaderString(SENT_FROM);
        boolean ours = sentFrom == null || sentFrom.equals(SAME_ORIGIN);
        return isSignUp() && ours && FormInput.isSent(context.getHttpRequest())
                ? CarriedDraft.read(keycloak, portal)
                : Optional.empty();
    }

    private AuthenticationSessionModel takeUp(ClientModel portal, CarriedDraft carried) {
        AuthenticationSessionModel session = begin(portal);
        SignUpDraft draft = SignUpDraft.of(keycloak, session);
        carried.putInto(draft);
        StepReturn.keepTyped(keycloak, session);
        draft.takenUp();
        return session;
    }

    /** As Keycloak (26.7) begins 忘記密碼 without a portal's request: it can end at the portal, but log nobody in there. */
    private AuthenticationSessionModel begin(ClientModel portal) {
        AuthenticationSessionManager sessions = new AuthenticationSessionManager(keycloak);
        RootAuthenticationSessionModel root = Optional.ofNullable(sessions.getCurrentRootAuthenticationSession(realm))
                .orElseGet(() -> sessions.createAuthenticationSession(realm, true));
        AuthenticationSessionModel session = root.createAuthenticationSession(portal);
        session.setAction(CommonClientSessionModel.Action.AUTHENTICATE.name());
        session.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        session.setClientNote(OIDCLoginProtocol.RESPONSE_TYPE_PARAM, OIDCLoginProtocol.CODE_PARAM);
        session.setClientNote(
                OIDCLoginProtocol.ISSUER, Urls.realmIssuer(context.getUri().getBaseUri(), realm.getName()));
        session.setClientNote(AuthorizationEndpointBase.APP_INITIATED_FLOW, LoginActionsService.REGISTRATION_PATH);
        session.setAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS, Boolean.TRUE.toString());
        context.setAuthenticationSession(session);
        return session;
    }

    /** Status 302, the one with which Keycloak (26.7) does not look for another answer. */
    private Response lead(AuthenticationSessionModel session) {
        URI step = new AuthenticationFlowURLHelper(keycloak, realm, context.getUri())
                .getLastExecutionUrl(
                        LoginActionsService.REGISTRATION_PATH,
                        null,
                        session.getClient().getClientId(),
                        session.getTabId(),
                        AuthenticationProcessor.getClientData(keycloak, session));
        return Response.status(Response.Status.FOUND).location(step).build();
    }

    private UriBuilder signUpAddress() {
        return LoginActionsService.loginActionsBaseUrl(context.getUri()).path(LoginActionsService.REGISTRATION_PATH);
    }

    private Optional<ClientModel> portal() {
        return Optional.ofNullable(query().getFirst(Constants.CLIENT_ID))
                .map(realm::getClientByClientId)
                .filter(ClientModel::isEnabled);
    }

    private MultivaluedMap<String, String> query() {
        return context.getUri().getQueryParameters();
    }
}
