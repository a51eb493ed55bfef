package tw.taiwanjobs.keycloak.login;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.link.LinkMailer;
import tw.taiwanjobs.keycloak.link.LinkPurposes;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.MailState;
import tw.taiwanjobs.keycloak.member.MailLanguage;

/**
 * Mails a legacy member the link that makes an address the account. Whether the address is another member's is found out
 * when the mail is written: the answer and its cost are the same for every address.
 */
final class ConfirmEmailMails {

    private final AuthenticationFlowContext context;
    private final LinkMailer mailer;
    private final String userId;

    ConfirmEmailMails(AuthenticationFlowContext context) {
        this.context = context;
        this.mailer = new LinkMailer(context.getSession());
        this.userId = context.getUser().getId();
    }

    /** Mails a new link, which makes older ones dead; empty if it is on its way. */
    Optional<LimitReached> send(String email) {
        MailLanguage.follow(context.getSession(), userId);
        return mailer.mail(
                LinkPurposes.CONFIRM_EMAIL,
                userId,
                email,
                context.getAuthenticationSession().getClient().getClientId(),
                context.getUriInfo().getBaseUri().toString(),
                pauseOf(email).perName(userId, Limit.LEGACY_MAILS_PER_MEMBER));
    }

    /** Where the newest mail went, while its link can be used. */
    Optional<String> openAddress() {
        return mailer.openAddress(LinkPurposes.CONFIRM_EMAIL, userId);
    }

    /**
     * What can be said of the newest mail. A delay is that of the mail server, not of the mail: there is none to an
     * address that is another member's, which nobody must see.
     */
    MailState state() {
        KeycloakSession session = context.getSession();
        return mailer.stateOf(LinkPurposes.CONFIRM_EMAIL, userId) == MailState.REFUSED
                ? MailState.REFUSED
                : MailDispatcher.stateOfServer(session);
    }

    /** Time until another mail to this address may be asked for; zero when it may be. */
    Duration pause(String email) {
        return LinkMailer.pause(pauseOf(email));
    }

    /** For each member and address, so that a mistyped address can be corrected at once. */
    private Limits pauseOf(String email) {
        return Limits.of(Requester.of(context)).perName(userId + " " + email, Limit.LEGACY_MAIL_PAUSE);
    }
}
