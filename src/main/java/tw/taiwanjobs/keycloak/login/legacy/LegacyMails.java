package tw.taiwanjobs.keycloak.login.legacy;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ServerTime;
import tw.taiwanjobs.keycloak.login.legacy.domain.LegacyLink;
import tw.taiwanjobs.keycloak.login.legacy.store.LegacyEmails;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.domain.OutboxMessage;
import tw.taiwanjobs.keycloak.throttle.Limit;
import tw.taiwanjobs.keycloak.throttle.Outcome;
import tw.taiwanjobs.keycloak.throttle.Throttle;

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

    /** For each member and address, so that a mistyped address can be corrected at once. */
    private static final Limit COOL_DOWN = new Limit("legacy-email-cool-down", 1, Duration.ofSeconds(60));

    private static final Limit PER_DAY = new Limit("legacy-email-per-day", 5, Duration.ofDays(1));

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
        Throttle throttle = Throttle.of(session);
        if (throttle.charge(COOL_DOWN, subject(email)) instanceof Outcome.Refused refused) {
            boolean sent = newest.filter(link -> link.isOpen(ServerTime.now()))
                    .map(link -> link.email().equals(email))
                    .orElse(false);
            return sent ? new Request.SentAlready(refused.retryAfter()) : new Request.TooSoon(refused.retryAfter());
        }
        if (throttle.charge(PER_DAY, userId) instanceof Outcome.Refused) {
            return new Request.LimitReached();
        }
        send(email);
        return new Request.Sent();
    }

    /** Time until another mail to this address may be asked for; zero when it may be. */
    Duration coolDown(String email) {
        return Throttle.of(session).peek(COOL_DOWN, subject(email)) instanceof Outcome.Refused refused
                ? refused.retryAfter()
                : Duration.ZERO;
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

    private String subject(String email) {
        return userId + " " + email;
    }
}
