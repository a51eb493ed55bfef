package tw.taiwanjobs.keycloak.login;

import static tw.taiwanjobs.keycloak.limits.Limit.LEGACY_MAILS_PER_MEMBER;
import static tw.taiwanjobs.keycloak.limits.Limit.LEGACY_MAIL_PAUSE;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;

/**
 * Mails a legacy member the link to an e-mail address, within limits. Whether the address is another member's is looked
 * at when the mail is written, off the request: the answer and its cost are the same for every address.
 */
final class LegacyMails {

    /** What became of the wish for a mail. */
    sealed interface Request {
        record Sent() implements Request {}

        /** The newest mail went to this address a moment ago. */
        record SentAlready(Duration untilNext) implements Request {}

        /** Another mail has gone to another address since the one to this. */
        record TooSoon(Duration untilNext) implements Request {}

        record LimitReached() implements Request {}
    }

    static final Duration LINK_LIFETIME = Duration.ofHours(24);

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final String userId;

    LegacyMails(AuthenticationFlowContext context) {
        this.context = context;
        this.session = context.getSession();
        this.userId = context.getUser().getId();
    }

    /** Asks for a mail with a new link, which makes older links dead. The member stays locked until the commit. */
    Request request(String email) {
        Optional<LegacyLink> newest = LegacyEmails.of(session).lock(userId);
        Optional<Request> refused = pause(email)
                .perName(userId, LEGACY_MAILS_PER_MEMBER)
                .charge()
                .map(reached -> refused(reached, newest, email));
        if (refused.isEmpty()) {
            send(email);
        }
        return refused.orElseGet(Request.Sent::new);
    }

    private static Request refused(LimitReached reached, Optional<LegacyLink> newest, String email) {
        return reached.limit() == LEGACY_MAIL_PAUSE
                ? tooSoon(newest, email, reached.retryAfter())
                : new Request.LimitReached();
    }

    private static Request tooSoon(Optional<LegacyLink> newest, String email, Duration untilNext) {
        boolean sent = newest.filter(link -> link.isOpen(ServerTime.now()))
                .map(link -> link.email().equals(email))
                .orElse(false);
        return sent ? new Request.SentAlready(untilNext) : new Request.TooSoon(untilNext);
    }

    /** Time until another mail to this address may be asked for; zero when it may be. */
    Duration coolDown(String email) {
        return pause(email).peek().map(LimitReached::retryAfter).orElse(Duration.ZERO);
    }

    private void send(String email) {
        String clientId = context.getAuthenticationSession().getClient().getClientId();
        int generation = LegacyEmails.of(session)
                .renew(userId, email, clientId, ServerTime.now().plus(LINK_LIFETIME));
        MailDispatcher.enqueue(
                session,
                OutboxMessage.create(
                        context.getRealm().getId(),
                        userId,
                        LegacyEmailMailComposer.KIND,
                        generation,
                        context.getUriInfo().getBaseUri().toString()));
    }

    /** For each member and address, so that a mistyped address can be corrected at once. */
    private Limits pause(String email) {
        return Limits.of(Requester.of(context)).perName(userId + " " + email, LEGACY_MAIL_PAUSE);
    }
}
