package tw.taiwanjobs.keycloak.throttle;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Ends a request with the page "rate-limited", status 429 and Retry-After (RFC 6585, section 4). */
public final class RateLimited {

    private RateLimited() {}

    public static WebApplicationException exception(
            KeycloakSession keycloak, AuthenticationSessionModel session, Duration retryAfter) {
        Response page = keycloak.getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(session)
                .setAttribute(
                        "rateLimited",
                        Map.of("minutes", retryAfter.plusSeconds(59).toMinutes()))
                .setStatus(Response.Status.TOO_MANY_REQUESTS)
                .createForm("rate-limited.ftl");
        return new WebApplicationException(Response.fromResponse(page)
                .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds())
                .build());
    }
}
