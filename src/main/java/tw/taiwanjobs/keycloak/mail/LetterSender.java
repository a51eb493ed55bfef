package tw.taiwanjobs.keycloak.mail;

import java.util.HashMap;
import java.util.Optional;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.KeycloakSession;

/** Sends letters through Keycloak's mail templates, in the member's language. */
final class LetterSender {

    private final KeycloakSession session;

    LetterSender(KeycloakSession session) {
        this.session = session;
    }

    /** @throws EmailException when the mail server did not take it */
    void send(OutboxMessage message) throws EmailException {
        Letter letter = Letters.ofKind(session, message.kind());
        Optional<Letter.Written> written = letter.write(session, message);
        if (written.isPresent()) {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(session.getContext().getRealm())
                    .setUser(new AddressedTo(
                            written.get().member(), written.get().address()))
                    .send(
                            letter.subjectKey(),
                            letter.kind() + ".ftl",
                            new HashMap<>(written.get().model()));
        }
    }
}
