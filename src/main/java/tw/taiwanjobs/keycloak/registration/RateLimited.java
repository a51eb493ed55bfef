package tw.taiwanjobs.keycloak.registration;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Map;
import org.keycloak.authentication.FormContext;
import org.keycloak.forms.login.LoginFormsProvider;

/** Ends a request with the page "rate-limited", status 429 and Retry-After (RFC 6585, section 4). */
final class RateLimited {

    private RateLimited() {}

    static WebApplicationException exception(FormContext context, Duration retryAfter) {
        Response page = context.getSession()
                .getProvider(LoginFormsProvider.class)
                .setAuthenticationSession(context.getAuthenticationSession())
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
