package tw.taiwanjobs.keycloak.login;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.limits.Charge;
import tw.taiwanjobs.keycloak.limits.LimitSetting;
import tw.taiwanjobs.keycloak.limits.Outcome;
import tw.taiwanjobs.keycloak.limits.Throttle;
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

    /** For each member and address, so that a mistyped address can be corrected at once. */
    private static final LimitSetting PAUSE = LimitSetting.pause(
            "legacyMailPause", "Pause between mails", "Seconds between two mails to one new address.", 60);

    private static final LimitSetting PER_MEMBER = LimitSetting.of(
            LimitSetting.Subject.NAME,
            "legacyMailsPerMember",
            "Mails per member",
            "Mails with a link per member and day, to whatever address.",
            5,
            Duration.ofDays(1));

    private final AuthenticationFlowContext context;
    private final KeycloakSession session;
    private final String userId;

    LegacyMails(AuthenticationFlowContext context) {
        this.context = context;
        this.session = context.getSession();
        this.userId = context.getUser().getId();
    }

    static List<ProviderConfigProperty> configProperties() {
        return Stream.of(PAUSE, PER_MEMBER).map(LimitSetting::property).toList();
    }

    /** Asks for a mail with a new link, which makes older links dead. The member stays locked until the commit. */
    Request request(String email) {
        Optional<LegacyLink> newest = LegacyEmails.of(session).lock(userId);
        if (Throttle.of(session).charge(charges(email)) instanceof Outcome.Refused refused) {
            return PAUSE.isOf(refused.limit())
                    ? tooSoon(newest, email, refused.retryAfter())
                    : new Request.LimitReached();
        }
        send(email);
        return new Request.Sent();
    }

    private static Request tooSoon(Optional<LegacyLink> newest, String email, Duration untilNext) {
        boolean sent = newest.filter(link -> link.isOpen(ServerTime.now()))
                .map(link -> link.email().equals(email))
                .orElse(false);
        return sent ? new Request.SentAlready(untilNext) : new Request.TooSoon(untilNext);
    }

    private List<Charge> charges(String email) {
        AuthenticatorConfigModel config = context.getAuthenticatorConfig();
        return Stream.concat(
                        PAUSE.limit(config).stream().map(limit -> new Charge(limit, subject(email))),
                        PER_MEMBER.limit(config).stream().map(limit -> new Charge(limit, userId)))
                .toList();
    }

    /** Time until another mail to this address may be asked for; zero when it may be. */
    Duration coolDown(String email) {
        return PAUSE.limit(context.getAuthenticatorConfig())
                .map(limit -> Throttle.of(session).peek(limit, subject(email)))
                .filter(Outcome.Refused.class::isInstance)
                .map(refused -> ((Outcome.Refused) refused).retryAfter())
                .orElse(Duration.ZERO);
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
