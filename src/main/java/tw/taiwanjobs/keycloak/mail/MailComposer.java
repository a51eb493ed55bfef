package tw.taiwanjobs.keycloak.mail;

import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;

/** Writes and sends the mails of one kind; its provider id is the kind. */
public interface MailComposer extends Provider {

    /**
     * Mints the mail's link, if it has one, and sends the mail. A mail that nobody waits for any more (the member is
     * gone, a newer mail was asked for) is not sent.
     *
     * @throws EmailException when the mail server did not take it; it is tried again later
     */
    void send(KeycloakSession session, OutboxMessage message) throws EmailException;
}
