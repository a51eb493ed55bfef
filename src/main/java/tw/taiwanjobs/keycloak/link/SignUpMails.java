package tw.taiwanjobs.keycloak.link;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTaskWithResult;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.Limit;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.OutboxMessage;
import tw.taiwanjobs.keycloak.member.PendingMember;
import tw.taiwanjobs.keycloak.member.PendingMemberTable;
import tw.taiwanjobs.keycloak.member.PendingMembers;

/** Sends the verification mail of a sign-up, and sends it again within limits. */
public final class SignUpMails {

    /** What became of the wish for a mail. */
    public sealed interface Resend {
        /** @param delayed the mail server is down; the mail goes out when it is back */
        record Sent(boolean delayed) implements Resend {}

        record TooSoon(Duration remaining) implements Resend {}

        /** This sign-up has had its mails of today. */
        record NoneLeft() implements Resend {}

        /** The session, the mailbox or the network address has had its mails. */
        record RateLimited(LimitReached limit) implements Resend {}

        /** The sign-up is finished or has run out. */
        record Gone() implements Resend {}
    }

    private final KeycloakSession session;

    public SignUpMails(KeycloakSession session) {
        this.session = session;
    }

    /** Sends the first mail of a sign-up, which starts the pause. */
    public Resend sendFirst(PendingMember signUp, AuthenticationSessionModel browser) {
        return new SignUpMailLimits(session)
                .first(signUp.userId(), signUp.email(), browser)
                .charge()
                .map(SignUpMails::refused)
                .orElseGet(() -> new Resend.Sent(dispatch(signUp.userId(), signUp.mailGeneration())));
    }

    /** Sends a new mail and makes the older links of this sign-up dead. */
    public Resend resend(String userId, AuthenticationSessionModel browser) {
        return PendingMemberTable.of(session)
                .find(userId)
                .map(signUp -> again(
                        userId,
                        signUp.email(),
                        browser,
                        inner -> PendingMemberTable.of(inner)
                                .renew(userId, ServerTime.now().plus(PendingMembers.LIFETIME))))
                .orElseGet(Resend.Gone::new);
    }

    /** Sends a mail to another address, within the same limits, and makes the older links dead. */
    public Resend correctAddress(PendingMember signUp, EmailAddress email, AuthenticationSessionModel browser) {
        String userId = signUp.userId();
        return again(userId, email.value(), browser, inner -> new PendingMembers(inner).correctAddress(userId, email));
    }

    private Resend again(
            String userId,
            String email,
            AuthenticationSessionModel browser,
            KeycloakSessionTaskWithResult<Optional<Integer>> newGeneration) {
        return new SignUpMailLimits(session)
                .further(userId, email, browser)
                .charge()
                .map(SignUpMails::refused)
                .orElseGet(() -> KeycloakModelUtils.runJobInTransactionWithResult(
                                session.getKeycloakSessionFactory(), session.getContext(), newGeneration, "next mail")
                        .<Resend>map(generation -> new Resend.Sent(dispatch(userId, generation)))
                        .orElseGet(Resend.Gone::new));
    }

    private static Resend refused(LimitReached reached) {
        return switch (reached.limit()) {
            case RESEND_PAUSE -> new Resend.TooSoon(reached.retryAfter());
            case RESENDS_PER_SIGN_UP -> new Resend.NoneLeft();
            default -> new Resend.RateLimited(reached);
        };
    }

    /**
     * Mails everybody who has signed up with this address and not finished, once in the life of a sign-up.
     *
     * @param baseUri address of the server as the citizen sees it
     */
    public void explainUnfinished(EmailAddress email, String baseUri) {
        RealmModel realm = session.getContext().getRealm();
        for (PendingMember signUp : PendingMemberTable.of(session).withEmail(realm, email)) {
            if (isFirstExplanation(signUp)) {
                MailDispatcher.enqueue(
                        session,
                        OutboxMessage.create(
                                realm.getId(),
                                signUp.userId(),
                                UnfinishedSignUpMailComposer.KIND,
                                signUp.mailGeneration(),
                                baseUri));
            }
        }
    }

    private boolean isFirstExplanation(PendingMember signUp) {
        return Limits.of(session, ExecutionConfig.DEFAULTS)
                .perName(signUp.userId(), Limit.UNFINISHED_MAIL)
                .charge()
                .isEmpty();
    }

    /** Time until another mail may be asked for; zero when it may be. */
    public Duration pause(String userId) {
        return new SignUpMailLimits(session)
                .pause(userId)
                .peek()
                .map(LimitReached::retryAfter)
                .orElse(Duration.ZERO);
    }

    private boolean dispatch(String userId, int generation) {
        boolean sent = new MailDispatcher(session.getKeycloakSessionFactory())
                .send(session.getContext(), userId, SetPasswordMailComposer.KIND, generation);
        return !sent;
    }
}
