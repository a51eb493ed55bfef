package tw.taiwanjobs.keycloak.captcha.digits;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import org.keycloak.common.util.HtmlUtils;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.RateLimited;

/**
 * In place of a picture or sound: status 429 with Retry-After, and words. Who opens the address as a page gets the page
 * "rate-limited"; in a page, browsers show the picture of the words whatever its status.
 */
final class TooManyMedia {

    private static final String SVG = "image/svg+xml";
    private static final String PICTURE_OF_WORDS = """
            <svg xmlns="http://www.w3.org/2000/svg" width="240" height="80"><rect width="240" height="80" fill="#fff"/>\
            <text x="120" y="46" text-anchor="middle" font-family="sans-serif" font-size="13" fill="#1b1b1b">%s</text></svg>
            """;

    private final KeycloakSession keycloak;
    private final AuthenticationSessionModel session;

    TooManyMedia(KeycloakSession keycloak, AuthenticationSessionModel session) {
        this.keycloak = keycloak;
        this.session = session;
    }

    Response answer(LimitReached reached) {
        keycloak.getContext().setAuthenticationSession(session);
        return isOpenedAsPage() ? RateLimited.page(keycloak, session, reached) : words(reached.retryAfter());
    }

    private boolean isOpenedAsPage() {
        return keycloak.getContext().getRequestHeaders().getAcceptableMediaTypes().stream()
                .anyMatch(type -> !type.isWildcardType() && MediaType.TEXT_HTML_TYPE.isCompatible(type));
    }

    private Response words(Duration retryAfter) {
        String words = keycloak.getProvider(LoginFormsProvider.class).getMessage("captchaTooManyPicture");
        return Response.status(Status.TOO_MANY_REQUESTS)
                .type(SVG)
                .header(HttpHeaders.RETRY_AFTER, retryAfter.toSeconds())
                .entity(PICTURE_OF_WORDS.formatted(HtmlUtils.escapeAttribute(words)))
                .build();
    }
}
