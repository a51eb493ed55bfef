package tw.taiwanjobs.keycloak.common.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Where a step of a flow is shown: an address of its own, without a session code, that can be opened as often as one
 * likes. Whatever else leads to the step, a form sent above all, answers with a redirect there (RFC 9110, section
 * 15.4.4), so that the browser's history holds steps and no forms sent: Back, forward and reload then need no JavaScript.
 */
public final class StepAddress {

    private final KeycloakSession keycloak;
    private final AuthenticationSessionModel session;
    private final String flowPath;
    private final String execution;
    private final Map<String, String> view = new TreeMap<>();

    private StepAddress(
            KeycloakSession keycloak, AuthenticationSessionModel session, String flowPath, String execution) {
        this.keycloak = keycloak;
        this.session = session;
        this.flowPath = flowPath;
        this.execution = execution;
    }

    public static StepAddress of(KeycloakSession keycloak, AuthenticationSessionModel session, String execution) {
        return new StepAddress(
                keycloak, session, session.getAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH), execution);
    }

    public static StepAddress of(AuthenticationFlowContext context) {
        return new StepAddress(
                context.getSession(),
                context.getAuthenticationSession(),
                context.getFlowPath(),
                context.getExecution().getId());
    }

    /** Of the page of a required action. */
    public static StepAddress of(RequiredActionContext context, String action) {
        return new StepAddress(
                context.getSession(), context.getAuthenticationSession(), LoginActionsService.REQUIRED_ACTION, action);
    }

    /** Of the page that holds the form action, or of the page itself. */
    public static StepAddress of(FormContext context) {
        AuthenticationExecutionModel execution = context.getExecution();
        AuthenticationExecutionModel page = execution.isAuthenticatorFlow()
                ? execution
                : context.getRealm().getAuthenticationExecutionByFlowId(execution.getParentFlow());
        return of(context.getSession(), context.getAuthenticationSession(), page.getId());
    }

    /** One of several pages of the step. */
    public StepAddress with(String parameter, String value) {
        StepAddress address = new StepAddress(keycloak, session, flowPath, execution);
        address.view.putAll(view);
        address.view.put(parameter, value);
        return address;
    }

    /** The execution that a request asks for by its address, whatever the session thinks of it. */
    public static Optional<String> askedExecution(KeycloakContext context) {
        return Optional.ofNullable(context.getUri().getQueryParameters().getFirst(Constants.EXECUTION));
    }

    /** Whether the request opens the step at its own address; of several pages of the step it may be any. */
    public boolean isAsked() {
        KeycloakContext context = keycloak.getContext();
        MultivaluedMap<String, String> query = context.getUri().getQueryParameters();
        return HttpMethod.GET.equals(context.getHttpRequest().getHttpMethod())
                && execution.equals(query.getFirst(Constants.EXECUTION))
                && !query.containsKey(LoginActionsService.SESSION_CODE);
    }

    /** Whether a form was sent a second time: Keycloak (26.7) leads it to the step's address, with a message. */
    public static boolean isSentTwice(AuthenticationFlowContext context) {
        return context.getForwardedErrorMessage() != null;
    }

    public Response redirect() {
        return Response.seeOther(uri()).build();
    }

    private URI uri() {
        KeycloakContext context = keycloak.getContext();
        RealmModel realm = context.getRealm();
        URI step = new AuthenticationFlowURLHelper(keycloak, realm, context.getUri())
                .getLastExecutionUrl(
                        flowPath,
                        execution,
                        session.getClient().getClientId(),
                        session.getTabId(),
                        AuthenticationProcessor.getClientData(keycloak, session));
        UriBuilder address = UriBuilder.fromUri(step);
        view.forEach(address::queryParam);
        return address.build();
    }
}
