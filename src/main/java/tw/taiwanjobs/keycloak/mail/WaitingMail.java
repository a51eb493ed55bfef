package tw.taiwanjobs.keycloak.mail;

import java.time.Instant;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/** A mail to a member that is not sent yet, as the member is told of it. */
public record WaitingMail(String kind, Instant queuedAt) {

    public static List<WaitingMail> all(KeycloakSession session, String userId) {
        return Outbox.of(session).all(userId).stream()
                .map(mail -> new WaitingMail(mail.message().kind(), mail.queuedAt()))
                .toList();
    }
}
