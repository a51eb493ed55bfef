package tw.taiwanjobs.keycloak.verification;

import java.time.Duration;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionTaskWithResult;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.spi.ServerTime;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;
import tw.taiwanjobs.keycloak.mail.domain.OutboxMessage;
import tw.taiwanjobs.keycloak.member.SignUps;
import tw.taiwanjobs.keycloak.member.domain.PendingSignUp;
import tw.taiwanjobs.keycloak.member.store.PendingMembers;
import tw.taiwanjobs.keycloak.throttle.Limit;
import tw.taiwanjobs.keycloak.throttle.Outcome;
import tw.taiwanjobs.keycloak.throttle.Throttle;

/** Sends the verification mail of a sign-up, and sends it again within limits. */
public final class SignUpMails {

    /** What became of the wish for another mail. */
    public sealed interface Resend {
        /** @param delayed the mail server is down; the mail goes out when it is back */
        record Sent(boolean delayed) implements Resend {}

        record TooSoon(Duration remaining) implements Resend {}

        record LimitReached() implements Resend {}

        /** The sign-up is finished or has run out. */
        record Gone() implements Resend {}
    }

    private static final Limit COOL_DOWN = new Limit("resend-cool-down", 1, Duration.ofSeconds(60));
    private static final Limit PER_DAY = new Limit("resend-per-day", 5, Duration.ofDays(1));

    private static final Limit EXPLANATION = new Limit("unfinished-mail", 1, SignUps.LIFETIME);

    private final KeycloakSession session;

    public SignUpMails(KeycloakSession session) {
        this.session = session;
    }

    /**
     * Sends the first mail of a sign-up, which starts the cool-down.
     *
     * @return true if the mail server is down and the mail waits
     */
    public boolean sendFirst(String userId, int generation) {
        Throttle.of(session).charge(COOL_DOWN, userId);
        return dispatch(userId, generation);
    }

    /** Sends a new mail and makes the older links of this sign-up dead. */
    public Resend resend(String userId) {
        return again(
                userId,
                inner -> PendingMembers.of(inner).renew(userId, ServerTime.now().plus(SignUps.LIFETIME)));
    }

    /** Sends a mail to another address, within the same limits, and makes the older links dead. */
    public Resend correctAddress(String userId, EmailAddress email) {
        return again(userId, inner -> new SignUps(inner).correctAddress(userId, email));
    }

    private Resend again(String userId, KeycloakSessionTaskWithResult<Optional<Integer>> newGeneration) {
        if (PendingMembers.of(session).find(userId).isEmpty()) {
            return new Resend.Gone();
        }
        Throttle throttle = Throttle.of(session);
        if (throttle.charge(COOL_DOWN, userId) instanceof Outcome.Refused refused) {
            return new Resend.TooSoon(refused.retryAfter());
        }
        if (throttle.charge(PER_DAY, userId) instanceof Outcome.Refused) {
            return new Resend.LimitReached();
        }
        return KeycloakModelUtils.runJobInTransactionWithResult(
                        session.getKeycloakSessionFactory(), session.getContext(), newGeneration, "next mail")
                .<Resend>map(generation -> new Resend.Sent(dispatch(userId, generation)))
                .orElseGet(Resend.Gone::new);
    }

    /**
     * Mails everybody who has signed up with this address and not finished, once in the life of a sign-up.
     *
     * @param baseUri address of the server as the citizen sees it
     */
    public void explainUnfinished(EmailAddress email, String baseUri) {
        RealmModel realm = session.getContext().getRealm();
        for (PendingSignUp signUp : PendingMembers.of(session).withEmail(realm, email)) {
            if (Throttle.of(session).charge(EXPLANATION, signUp.userId()).isAllowed()) {
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

    /** Time until another mail may be asked for; zero when it may be. */
    public Duration coolDown(String userId) {
        return Throttle.of(session).peek(COOL_DOWN, userId) instanceof Outcome.Refused refused
                ? refused.retryAfter()
                : Duration.ZERO;
    }

    private boolean dispatch(String userId, int generation) {
        boolean sent = new MailDispatcher(session.getKeycloakSessionFactory())
                .send(session.getContext(), userId, SetPasswordMailComposer.KIND, generation);
        return !sent;
    }
}
