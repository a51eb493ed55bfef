package tw.taiwanjobs.keycloak.lockout;

import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import tw.taiwanjobs.keycloak.common.spi.DuplicateRow;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;

/**
 * One attempt to log in, charged in a transaction of its own before the password is looked at, so that guesses made at
 * once, on whatever node, count like guesses made one after the other. How many failures lock is the realm's brute force
 * setting "max login failures"; with brute force protection off nothing is counted.
 */
public final class LoginAttempt {

    /**
     * What came of a wrong or refused attempt.
     *
     * @param lockHasFallen whether it was this attempt that locked the member; true for one attempt alone
     */
    public record Refusal(LoginAnswer answer, boolean lockHasFallen) {}

    /** The name's row and the member's row can each be inserted by somebody else first. */
    private static final int MAX_LOST_RACES = 2;

    private final KeycloakSession session;
    private final AttemptCounter counter;
    private final Admission admission;

    private LoginAttempt(KeycloakSession session, AttemptCounter counter, Admission admission) {
        this.session = session;
        this.counter = counter;
        this.admission = admission;
    }

    /**
     * Charges an attempt. In a browser that is known as the member's the browser is charged and nothing else; elsewhere
     * the typed name and the member.
     *
     * @param name typed name
     * @param member the member that the name belongs to, if it does
     * @param device the browser, if it is known as the member's
     */
    public static LoginAttempt begin(
            KeycloakSession session, LoginName name, Optional<UserModel> member, Optional<KnownDevice> device) {
        AttemptCounter counter = counter(session, name, member, device);
        return new LoginAttempt(session, counter, inTransaction(session, counter::charge));
    }

    /** Whether the password may be compared. */
    public boolean isAdmitted() {
        return admission == Admission.ADMITTED;
    }

    /** Ends the attempt: the password was wrong, or was not to be compared, or there is nobody of this name. */
    public Refusal refuse() {
        return switch (admission) {
            case NAME_BUSY -> new Refusal(LoginAnswer.TRY_AGAIN, false);
            // A lock that fell with the node of an attempt, or with a setting, is not the member's yet.
            case LOCKED, ADMITTED, MEMBER_LOCKED -> inTransaction(session, counter::fail);
        };
    }

    /**
     * Ends the attempt: the password was right. Earlier failures are forgotten, in the transaction of the login itself: if
     * that fails, the attempt counts as failed.
     */
    public void succeed() {
        counter.succeed(session);
    }

    /** The same, committed when this returns: for whoever lifts the lock next, in another transaction. */
    public void succeedAtOnce() {
        inTransaction(session, inner -> {
            counter.succeed(inner);
            return true;
        });
    }

    private static AttemptCounter counter(
            KeycloakSession session, LoginName name, Optional<UserModel> member, Optional<KnownDevice> device) {
        RealmModel realm = session.getContext().getRealm();
        int max = realm.getFailureFactor();
        if (!realm.isBruteForceProtected() || max <= 0) {
            return new NoCounter();
        }
        String address = session.getContext().getConnection().getRemoteHost();
        return device.<AttemptCounter>map(known -> new KnownDeviceCounter(known, max))
                .orElseGet(() -> new NameAndMemberCounter(name, member, address, max));
    }

    private static <T> T inTransaction(KeycloakSession session, Function<KeycloakSession, T> work) {
        for (int losses = 0; ; losses++) {
            try {
                return KeycloakModelUtils.runJobInTransactionWithResult(
                        session.getKeycloakSessionFactory(),
                        session.getContext(),
                        work::apply,
                        "count an attempt to log in");
            } catch (RuntimeException e) {
                if (losses == MAX_LOST_RACES || !DuplicateRow.isCauseOf(e)) {
                    throw e;
                }
            }
        }
    }
}
