package tw.taiwanjobs.keycloak.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import org.jboss.logging.Logger;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.AfterCommit;

/**
 * Sends mails from the outbox on a few threads of their own (Keycloak's executor {@code taiwanjobs-mail}: four), each
 * mail claimed, written and removed in transactions of its own. So a mail server that is slow, dumb or down stops
 * nothing but mails and loses none. A node that dies after sending may send a mail twice, never none.
 */
public final class MailDispatcher {

    private static final String EXECUTOR = "taiwanjobs-mail";
    private static final Logger LOG = Logger.getLogger(MailDispatcher.class);
    /** Longer than a whole conversation in which the mail server uses up its time-out at every step. */
    private static final Duration LEASE = Duration.ofMinutes(3);
    /** A mail is sent within a second; what has not been tried for so long waits for threads that wait for the server. */
    private static final Duration PROMPT = Duration.ofMinutes(1);

    private final KeycloakSessionFactory factory;

    MailDispatcher(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    /**
     * Puts a mail into the outbox in the caller's transaction. Once that is committed the mail is sent off the caller's
     * thread, so that nobody waits for the mail server.
     */
    public static void enqueue(KeycloakSession session, OutboxMessage message) {
        Outbox.of(session).add(message, ServerTime.now());
        MailDispatcher dispatcher = new MailDispatcher(session.getKeycloakSessionFactory());
        AfterCommit.start(session, EXECUTOR, () -> dispatcher.dispatch(message.id()));
    }

    /** A mail about what the request does for the member, in the realm and under the address of the server that it came to. */
    public static void enqueue(KeycloakSession session, String userId, String kind) {
        KeycloakContext context = session.getContext();
        enqueue(
                session,
                OutboxMessage.create(
                        context.getRealm().getId(),
                        userId,
                        kind,
                        0,
                        context.getUri().getBaseUri().toString()));
    }

    /** What has become of the newest mail of this kind to this member. */
    public static MailState stateOf(KeycloakSession session, String userId, String kind) {
        Optional<QueuedMail> mail = Outbox.of(session).newest(userId, kind);
        if (mail.isEmpty()) {
            return MailState.ON_ITS_WAY;
        }
        return switch (mail.get().state()) {
            case REFUSED -> MailState.REFUSED;
            case SERVER_DOWN, RETRYING, POSTPONED -> MailState.DELAYED;
            case WAITING ->
                mail.get().isOlderThan(PROMPT, ServerTime.now()) ? MailState.DELAYED : stateOfServer(session);
        };
    }

    /** What can be said of a mail of this realm of which nothing is known yet. */
    public static MailState stateOfServer(KeycloakSession session) {
        String realmId = session.getContext().getRealm().getId();
        return Outbox.of(session).isServerDown(realmId) ? MailState.DELAYED : MailState.ON_ITS_WAY;
    }

    static Executor threads(KeycloakSession session) {
        return session.getProvider(ExecutorsProvider.class).getExecutor(EXECUTOR);
    }

    /** Sends what is due, wherever it was put into the outbox, until nothing is left; no thread waits for another. */
    CompletableFuture<Void> dispatchDue(Executor threads) {
        return CompletableFuture.supplyAsync(this::due, threads)
                .thenCompose(due -> due.isEmpty()
                        ? CompletableFuture.completedFuture(null)
                        : dispatch(due, threads).thenCompose(done -> dispatchDue(threads)));
    }

    private List<String> due() {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory, session -> Outbox.of(session).due(ServerTime.now()));
    }

    private CompletableFuture<Void> dispatch(List<String> ids, Executor threads) {
        return CompletableFuture.allOf(ids.stream()
                .map(id -> CompletableFuture.runAsync(() -> dispatch(id), threads))
                .toArray(CompletableFuture<?>[]::new));
    }

    /** What goes wrong with one mail stops no other. */
    private void dispatch(String id) {
        try {
            KeycloakModelUtils.runJobInTransactionWithResult(
                            factory, session -> Outbox.of(session).claim(id, ServerTime.now(), LEASE))
                    .ifPresent(this::deliver);
        } catch (RuntimeException e) {
            LOG.warnf(e, "Mail %s waits in the outbox: the database did not let it go", id);
        }
    }

    private void deliver(QueuedMail mail) {
        Instant end = mail.queuedAt().plus(patience(mail.message().realmId()));
        boolean isOver = mail.attempts() > 1 && !ServerTime.now().isBefore(end);
        if (isOver && mail.state() != OutboxState.REFUSED) {
            LOG.warnf(
                    "Mail %s of kind %s is given up after %d attempts: the mail server has not taken it since %s",
                    mail.message().id(), mail.message().kind(), mail.attempts() - 1, mail.queuedAt());
        }
        SendResult result = isOver ? SendResult.GIVEN_UP : new LetterSender(factory).send(mail.message());
        KeycloakModelUtils.runJobInTransaction(factory, session -> settle(Outbox.of(session), mail, result, end));
        MailMeter.count(mail.message().kind(), result);
    }

    private static void settle(Outbox outbox, QueuedMail mail, SendResult result, Instant end) {
        String id = mail.message().id();
        Instant now = ServerTime.now();
        Instant next = now.plus(RetryBackoff.after(mail.attempts()));
        switch (result) {
            case TAKEN -> {
                outbox.remove(id);
                outbox.serverIsBack(mail.message().realmId(), now);
            }
            case NOT_WANTED, GIVEN_UP -> outbox.remove(id);
            case SERVER_DOWN -> outbox.putBack(id, OutboxState.SERVER_DOWN, next);
            case POSTPONED -> outbox.putBack(id, OutboxState.POSTPONED, next);
            case REFUSED -> {
                if (mail.message().recipient() == null) {
                    outbox.putBack(id, OutboxState.REFUSED, end.isAfter(now) ? end : next);
                } else {
                    outbox.remove(id);
                }
            }
        }
    }

    private Duration patience(String realmId) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            return realm == null ? Duration.ZERO : MailPatience.of(realm);
        });
    }
}
