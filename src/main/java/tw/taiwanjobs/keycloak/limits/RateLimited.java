package tw.taiwanjobs.keycloak.limits;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;

/** The page "rate-limited", status 429 and Retry-After (RFC 6585, section 4): says when to come back. */
public final class RateLimited {

    private RateLimited() {}

    /** The page, and the event that says which limit is used up. */
    public static Response answer(
            KeycloakSession keycloak, AuthenticationSessionModel session, EventBuilder event, Outcome.Refused refused) {
        MemberEvents.rateLimited(event, refused.limit().name());
        return page(keycloak, session, refused.retryAfter());
    }

    public static Response page(KeycloakSession keycloak, AuthenticationSessionModel session, Duration retryAfter) {
        Response page = keycloak.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(session)
                .setAttribute("rateLimited", Map.of("seconds", retryAfter.toSeconds()))
                .setStatus(Response.Status.TOO_MANY_REQUESTS)
                .createForm("rate-limited.ftl");
        return Response.fromResponse(page)
                .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds())
                .build();
    }
}
