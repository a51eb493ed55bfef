package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.web.FormInput;
import tw.taiwanjobs.keycloak.common.web.StepAddress;

/**
 * The browser's Back or forward to a page of the login, or of 忘記密碼, that the session has left while nobody has logged
 * in: the flow begins again, which shows its first page.
 */
final class FlowReturn {

    private static final Set<String> FLOWS =
            Set.of(LoginActionsService.AUTHENTICATE_PATH, LoginActionsService.RESET_CREDENTIALS_PATH);

    private FlowReturn() {}

    static Optional<Response> answer(KeycloakSession keycloak, AuthenticationSessionModel session) {
        RealmModel realm = session.getRealm();
        return session.getAuthenticatedUser() != null
                        || FormInput.isSent(keycloak.getContext().getHttpRequest())
                ? Optional.empty()
                : StepAddress.askedExecution(keycloak.getContext())
                        .map(realm::getAuthenticationExecutionById)
                        .map(known -> lastSegment(keycloak.getContext().getUri().getPath()))
                        .filter(FLOWS::contains)
                        .map(flow -> begin(keycloak, session, flow));
    }

    private static Response begin(KeycloakSession keycloak, AuthenticationSessionModel session, String flow) {
        AuthenticationProcessor.resetFlow(session, flow);
        return Response.seeOther(new AuthenticationFlowURLHelper(
                                keycloak,
                                session.getRealm(),
                                keycloak.getContext().getUri())
                        .getLastExecutionUrl(
                                flow,
                                null,
                                session.getClient().getClientId(),
                                session.getTabId(),
                                AuthenticationProcessor.getClientData(keycloak, session)))
                .build();
    }

    private static String lastSegment(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
