package tw.taiwanjobs.keycloak.link;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.LimitedExecution;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.mail.MailState;
import tw.taiwanjobs.keycloak.member.MailLanguage;
import tw.taiwanjobs.keycloak.member.PendingMember;
import tw.taiwanjobs.keycloak.member.PendingMembers;

/**
 * Mails the link of a sign-up, within the limits that are settings of the execution "mail sent", wherever the wish comes
 * from.
 */
public final class SignUpMails {

    private final KeycloakSession session;

    public SignUpMails(KeycloakSession session) {
        this.session = session;
    }

    /** The first mail of a sign-up, which starts the pause; empty if it is on its way. */
    public Optional<LimitReached> sendFirst(PendingMember pending, AuthenticationSessionModel browser) {
        return send(pending, price(pending.userId(), pending.email(), browser));
    }

    /** A further mail of a sign-up; empty if it is on its way. */
    public Optional<LimitReached> resend(PendingMember pending, AuthenticationSessionModel browser) {
        return send(pending, priceOfFurther(pending.userId(), pending.email(), browser));
    }

    /** A further mail to another address, which from now on is the account asked for; empty if it is on its way. */
    public Optional<LimitReached> correctAddress(
            PendingMember pending, EmailAddress email, AuthenticationSessionModel browser) {
        Limits price = priceOfFurther(pending.userId(), email.value(), browser);
        return corrected(pending, email, send(pending.withEmail(email.value()), price));
    }

    /** By an administrator, in the language that the person has chosen; empty if it is on its way. */
    public Optional<LimitReached> sendOnBehalf(PendingMember pending) {
        return mail(pending, LinkMailer.priceOnBehalf(session, pending.email()));
    }

    /** The same to another address, which from now on is the account asked for. */
    public Optional<LimitReached> correctAddressOnBehalf(PendingMember pending, EmailAddress email) {
        return corrected(pending, email, sendOnBehalf(pending.withEmail(email.value())));
    }

    /** The same where nothing can be refused any more: no limit holds it up. */
    void writeAddressOnBehalf(PendingMember pending, EmailAddress email) {
        Limits none = Limits.of(session, ExecutionConfig.DEFAULTS);
        corrected(pending, email, mail(pending.withEmail(email.value()), none));
    }

    /**
     * Mails everybody who has signed up with this address and not finished, once in the life of a sign-up.
     *
     * @param baseUri address of the server as the citizen sees it
     */
    public void explainUnfinished(EmailAddress email, String baseUri) {
        for (PendingMember pending : new PendingMembers(session).withEmail(email)) {
            Limits price =
                    Limits.of(session, ExecutionConfig.DEFAULTS).perName(pending.userId(), Limit.UNFINISHED_MAIL);
            if (price.charge().isEmpty()) {
                new LinkMailer(session)
                        .mailAgain(LinkPurposes.SIGN_UP, pending.userId(), LinkLetters.SIGN_UP_UNFINISHED, baseUri);
            }
        }
    }

    /** Whoever uses a link of the mailbox reads it: it may get the mails of the day again. */
    void emptyMailbox(String email) {
        Limits.of(session, ExecutionConfig.DEFAULTS)
                .perName(email, Limit.MAILS_PER_MAILBOX)
                .giveBack();
    }

    /** Time until another mail may be asked for; zero when it may be. */
    public Duration pause(String userId) {
        return LinkMailer.pause(Limits.of(session, settings()).perName(userId, Limit.RESEND_PAUSE));
    }

    /** What has become of the newest mail. */
    public MailState stateOf(String userId) {
        return new LinkMailer(session).stateOf(LinkPurposes.SIGN_UP, userId);
    }

    private Optional<LimitReached> corrected(
            PendingMember pending, EmailAddress email, Optional<LimitReached> reached) {
        if (reached.isEmpty()) {
            new PendingMembers(session).correctAddress(pending.userId(), email);
        }
        return reached;
    }

    private Optional<LimitReached> send(PendingMember pending, Limits price) {
        Optional<LimitReached> reached = mail(pending, price);
        if (reached.isEmpty()) {
            MailLanguage.follow(session, pending.userId());
        }
        return reached;
    }

    private Optional<LimitReached> mail(PendingMember pending, Limits price) {
        Optional<LimitReached> reached = new LinkMailer(session)
                .mail(LinkPurposes.SIGN_UP, pending.userId(), pending.email(), pending.clientId(), price);
        if (reached.isEmpty()) {
            new PendingMembers(session)
                    .extend(pending.userId(), ServerTime.now().plus(LinkMailer.LIFETIME));
        }
        return reached;
    }

    private Limits priceOfFurther(String userId, String email, AuthenticationSessionModel browser) {
        return price(userId, email, browser).perName(userId, Limit.RESENDS_PER_SIGN_UP);
    }

    private Limits price(String userId, String email, AuthenticationSessionModel browser) {
        return Limits.of(new Requester(session, browser, settings()))
                .perName(userId, Limit.RESEND_PAUSE)
                .perName(email, Limit.MAILS_PER_MAILBOX)
                .perRequester(Limit.MAILS_PER_SESSION, Limit.MAILS_PER_ADDRESS);
    }

    private ExecutionConfig settings() {
        RealmModel realm = session.getContext().getRealm();
        return ExecutionConfig.find(realm, realm.getRegistrationFlow().getId(), LimitedExecution.MAIL_SENT.id());
    }
}
