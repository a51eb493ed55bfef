package tw.taiwanjobs.keycloak.link;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.MailState;
import tw.taiwanjobs.keycloak.member.MailLanguage;

/**
 * Mails a member the link that makes an address the account. Whether the address is another member's is found out when the
 * mail is written: the answer and its cost are the same for every address.
 */
public final class AddressMails {

    private final KeycloakSession session;
    private final LinkMailer mailer;
    private final LinkPurpose purpose;
    private final String userId;
    private final String clientId;
    private final ExecutionConfig settings;

    /**
     * @param clientId portal that sent the person
     * @param settings of the execution that asks legacy members for an address
     */
    public AddressMails(
            KeycloakSession session, LinkPurpose purpose, String userId, String clientId, ExecutionConfig settings) {
        this.session = session;
        this.mailer = new LinkMailer(session);
        this.purpose = purpose;
        this.userId = userId;
        this.clientId = clientId;
        this.settings = settings;
    }

    /** Mails a new link, which makes older ones dead; empty if it is on its way. */
    public Optional<LimitReached> send(String email) {
        MailLanguage.follow(session, userId);
        Limits price = pauseOf(email).perName(userId, Limit.LEGACY_MAILS_PER_MEMBER);
        return mailer.mail(purpose, userId, email, clientId, price);
    }

    /** Whether a refusal is none to the member: the same address has just been mailed. */
    public boolean isSentAlready(LimitReached reached, String email) {
        return isPause(reached) && openAddress().filter(email::equals).isPresent();
    }

    public static boolean isPause(LimitReached reached) {
        return reached.limit() == Limit.LEGACY_MAIL_PAUSE;
    }

    /** Where the newest mail went, while its link can be used. */
    public Optional<String> openAddress() {
        return mailer.openAddress(purpose, userId);
    }

    /**
     * What can be said of the newest mail. A delay is that of the mail server, not of the mail: there is none to an
     * address that is another member's, which nobody must see.
     */
    public MailState state() {
        return mailer.stateOf(purpose, userId) == MailState.REFUSED
                ? MailState.REFUSED
                : MailDispatcher.stateOfServer(session);
    }

    /** Time until another mail to this address may be asked for; zero when it may be. */
    public Duration pause(String email) {
        return LinkMailer.pause(pauseOf(email));
    }

    /** For each member and address, so that a mistyped address can be corrected at once. */
    private Limits pauseOf(String email) {
        return Limits.of(session, settings).perName(userId + " " + email, Limit.LEGACY_MAIL_PAUSE);
    }
}
