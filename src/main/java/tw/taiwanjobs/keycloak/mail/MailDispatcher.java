package tw.taiwanjobs.keycloak.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.AfterCommit;

/**
 * Sends mails from the outbox, each claimed, sent and removed in transactions of its own, so that a mail server that
 * is slow or down holds no lock and loses no mail. A node that dies after sending may send a mail twice, never none.
 */
public final class MailDispatcher {

    private static final String EXECUTOR = "taiwanjobs-mail";
    private static final Logger LOG = Logger.getLogger(MailDispatcher.class);
    /** Longer than Keycloak's SMTP time-outs together (10 s to connect, read and write each). */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final KeycloakSessionFactory factory;

    public MailDispatcher(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /**
     * Puts a mail into the outbox in the caller's transaction. Once that is committed the mail is sent off the caller's
     * thread, so that nobody waits for the mail server.
     */
    public static void enqueue(KeycloakSession session, OutboxMessage message) {
        Outbox.of(session).add(message, ServerTime.now());
        AfterCommit.run(
                session,
                EXECUTOR,
                inner -> new MailDispatcher(inner.getKeycloakSessionFactory()).dispatch(message.id()));
    }

    /** Whether a mail of this kind to this member has been tried in vain and waits for the mail server. */
    public static boolean isDelayed(KeycloakSession session, String userId, String kind) {
        return Outbox.of(session).isDelayed(userId, kind);
    }

    /** Sends what is due, wherever it was put into the outbox. */
    public void dispatchDue() {
        List<String> due = KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> Outbox.of(session).due(ServerTime.now()));
        due.forEach(this::dispatch);
    }

    private void dispatch(String id) {
        Optional<OutboxMessage> claimed = KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> Outbox.of(session).claim(id, ServerTime.now(), LEASE));
        claimed.ifPresent(this::deliver);
    }

    private void deliver(OutboxMessage message) {
        boolean taken = KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> send(session, message));
        KeycloakModelUtils.runJobInTransaction(factory, session -> {
            Outbox outbox = Outbox.of(session);
            if (taken) {
                outbox.remove(message.id());
            } else {
                outbox.retryLater(message.id(), ServerTime.now());
            }
        });
    }

    private static boolean send(KeycloakSession session, OutboxMessage message) {
        RealmModel realm = session.realms().getRealm(message.realmId());
        if (realm == null) {
            return true;
        }
        session.getContext().setRealm(realm);
        try {
            new LetterSender(session).send(message);
            return true;
        } catch (EmailException e) {
            // Without the cause: its text can name the recipient.
            LOG.warnf(
                    "Mail %s of kind %s waits in the outbox: the mail server did not take it",
                    message.id(), message.kind());
            return false;
        }
    }
}
