package tw.taiwanjobs.keycloak.common.web;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.NewCookie;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;

/**
 * A cookie for the pages of one realm: HttpOnly, SameSite=Lax, Secure over https. Keycloak's own cookies (26.7) are a
 * closed list. What is read came from the browser and may be anything.
 *
 * @param lifetime from its last setting on
 */
public record RealmCookie(String name, Duration lifetime) {

    private static final String HTTPS = "https";

    public Optional<String> read(KeycloakSession session) {
        Cookie cookie = session.getContext().getRequestHeaders().getCookies().get(name);
        return Optional.ofNullable(cookie).map(Cookie::getValue).flatMap(RealmCookie::decode);
    }

    public void set(KeycloakSession session, String value) {
        send(session, URLEncoder.encode(value, StandardCharsets.UTF_8), Math.toIntExact(lifetime.toSeconds()));
    }

    public void remove(KeycloakSession session) {
        if (session.getContext().getRequestHeaders().getCookies().containsKey(name)) {
            send(session, "", 0);
        }
    }

    private void send(KeycloakSession session, String value, int maxAge) {
        KeycloakContext context = session.getContext();
        context.getHttpResponse()
                .setCookieIfAbsent(new NewCookie.Builder(name)
                        .value(value)
                        .path(AuthenticationManager.getRealmCookiePath(context.getRealm(), context.getUri()))
                        .maxAge(maxAge)
                        .secure(HTTPS.equals(context.getUri().getBaseUri().getScheme()))
                        .httpOnly(true)
                        .sameSite(NewCookie.SameSite.LAX)
                        .build());
    }

    private static Optional<String> decode(String value) {
        try {
            return Optional.of(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notEncoded) {
            return Optional.empty();
        }
    }
}
