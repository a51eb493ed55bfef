package tw.taiwanjobs.keycloak.mail;

import java.time.Instant;
import java.util.List;
import org.keycloak.models.KeycloakSession;

/**
 * A mail to a member that is not sent yet, as the member is told of it.
 *
 * @param state {@code waiting}, {@code server-down}, {@code retrying}, {@code postponed}, or {@code refused}: the mail server
 *     refuses the address for good
 * @param attempts to send it
 */
public record WaitingMail(String kind, Instant queuedAt, String state, int attempts) {

    private static final String REFUSED = OutboxState.REFUSED.id();

    public static List<WaitingMail> all(KeycloakSession session, String userId) {
        return Outbox.of(session).all(userId).stream()
                .map(mail -> new WaitingMail(
                        mail.message().kind(), mail.queuedAt(), mail.state().id(), mail.attempts()))
                .toList();
    }

    public boolean isRefused() {
        return state.equals(REFUSED);
    }
}
