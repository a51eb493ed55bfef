package tw.taiwanjobs.keycloak.throttle;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The page "rate-limited", status 429 and Retry-After (RFC 6585, section 4): says when to come back. */
public final class RateLimited {

    private RateLimited() {}

    public static Response page(KeycloakSession keycloak, AuthenticationSessionModel session, Duration retryAfter) {
        Response page = keycloak.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(session)
                .setAttribute(
                        "rateLimited",
                        Map.of("minutes", retryAfter.plusSeconds(59).toMinutes()))
                .setStatus(Response.Status.TOO_MANY_REQUESTS)
                .createForm("rate-limited.ftl");
        return Response.fromResponse(page)
                .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds())
                .build();
    }

    /** Ends the request with the page; what the request has done so far is rolled back. */
    public static WebApplicationException exception(
            KeycloakSession keycloak, AuthenticationSessionModel session, Duration retryAfter) {
        return new WebApplicationException(page(keycloak, session, retryAfter));
    }
}
