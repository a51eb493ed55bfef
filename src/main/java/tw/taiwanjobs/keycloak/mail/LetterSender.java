package tw.taiwanjobs.keycloak.mail;

import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailSenderProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/**
 * Writes a letter in a transaction, and hands it to the mail server when that is over: however long the server takes, no
 * transaction and no connection to the database is held meanwhile.
 */
final class LetterSender {

    private static final Logger LOG = Logger.getLogger(LetterSender.class);

    private final KeycloakSessionFactory factory;

    LetterSender(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    SendResult send(OutboxMessage message) {
        Optional<PrintedLetter> letter;
        try {
            letter = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> write(session, message));
        } catch (RuntimeException e) {
            // Without its text, which can hold what the letter holds.
            LOG.warnf(
                    "Mail %s of kind %s waits in the outbox: it cannot be written (%s)",
                    message.id(), message.kind(), rootOf(e).getClass().getName());
            return SendResult.POSTPONED;
        }
        return letter.map(printed -> handOver(message, printed)).orElse(SendResult.NOT_WANTED);
    }

    private static Optional<PrintedLetter> write(KeycloakSession session, OutboxMessage message) {
        RealmModel realm = session.realms().getRealm(message.realmId());
        if (realm == null) {
            return Optional.empty();
        }
        session.getContext().setRealm(realm);
        Letter letter = Letters.ofKind(session, message.kind());
        return letter.write(session, message).map(written -> print(session, letter, written));
    }

    private static PrintedLetter print(KeycloakSession session, Letter letter, Letter.Written written) {
        try {
            return new LetterPrinter(session).print(letter, written);
        } catch (EmailException e) {
            throw new IllegalStateException("template of " + letter.kind(), e);
        }
    }

    private SendResult handOver(OutboxMessage message, PrintedLetter letter) {
        try (KeycloakSession session = factory.create()) {
            // The password of the mail server may stand in the realm's vault.
            session.getContext().setRealm(session.realms().getRealm(message.realmId()));
            session.getProvider(EmailSenderProvider.class)
                    .send(letter.smtp(), letter.address(), letter.subject(), letter.text(), letter.html());
            return SendResult.TAKEN;
        } catch (EmailException e) {
            SendResult result = SmtpFailure.of(e);
            // Without the cause: its text can name the recipient.
            LOG.warnf(
                    result == SendResult.REFUSED
                            ? "Mail %s of kind %s is given up: the mail server refuses the address for good"
                            : "Mail %s of kind %s waits in the outbox: the mail server did not take it (%s)",
                    message.id(),
                    message.kind(),
                    rootOf(e).getClass().getSimpleName());
            return result;
        } catch (RuntimeException e) {
            LOG.warnf(
                    "Mail %s of kind %s waits in the outbox: Keycloak could not send it (%s)",
                    message.id(), message.kind(), rootOf(e).getClass().getName());
            return SendResult.POSTPONED;
        }
    }

    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
