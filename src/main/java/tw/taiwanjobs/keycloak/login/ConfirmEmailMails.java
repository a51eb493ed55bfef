package tw.taiwanjobs.keycloak.login;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.link.LinkMailer;
import tw.taiwanjobs.keycloak.link.LinkPurposes;

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

    /** Time until another mail to this address may be asked for; zero when it may be. */
    Duration pause(String email) {
        return LinkMailer.pause(pauseOf(email));
    }

    /** For each member and address, so that a mistyped address can be corrected at once. */
    private Limits pauseOf(String email) {
        return Limits.of(Requester.of(context)).perName(userId + " " + email, Limit.LEGACY_MAIL_PAUSE);
    }
}
