package tw.taiwanjobs.keycloak.lockout;

import java.time.Instant;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** What is kept of a browser that is known as a member's, for the member. */
public record BrowserOfMember(Instant since, Instant until) {

    public static List<BrowserOfMember> all(KeycloakSession session, String userId) {
        return KnownDevices.of(session).all(userId);
    }
}
