package tw.taiwanjobs.keycloak.limits;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FormContext;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;

/**
 * The page "rate-limited", status 429 and Retry-After (RFC 6585, section 4): says when to come back. As an answer it
 * comes with the event that names the limit.
 */
public final class RateLimited {

    private RateLimited() {}

    public static Response answer(AuthenticationFlowContext context, LimitReached reached) {
        return answer(context.getSession(), context.getAuthenticationSession(), context.getEvent(), reached);
    }

    public static Response answer(RequiredActionContext context, LimitReached reached) {
        return answer(context.getSession(), context.getAuthenticationSession(), context.getEvent(), reached);
    }

    public static Response answer(FormContext context, LimitReached reached) {
        return answer(context.getSession(), context.getAuthenticationSession(), context.getEvent(), reached);
    }

    private static Response answer(
            KeycloakSession keycloak, AuthenticationSessionModel session, EventBuilder event, LimitReached reached) {
        MemberEvents.rateLimited(event, reached.limit().settingName());
        return page(keycloak, session, reached);
    }

    /** Without an event. */
    public static Response page(KeycloakSession keycloak, AuthenticationSessionModel session, LimitReached reached) {
        long seconds = reached.retryAfter().toSeconds();
        String limit = reached.limit().settingName();
        Response page = keycloak.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(session)
                .setAttribute("rateLimited", Map.of("seconds", seconds, "limit", limit))
                .setStatus(Response.Status.TOO_MANY_REQUESTS)
                .createForm("rate-limited.ftl");
        return Response.fromResponse(page)
                .header(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
