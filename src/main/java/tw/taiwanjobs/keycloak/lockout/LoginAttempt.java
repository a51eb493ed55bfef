package tw.taiwanjobs.keycloak.lockout;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.DuplicateRow;

/**
 * One attempt to log in, charged in a transaction of its own before the password is looked at, so that guesses made at
 * once, on whatever node, count like guesses made one after the other. Two counters are charged: that of the typed name,
 * which alone decides what a stranger is told, and silently the member's own; or, in a browser that is known as the
 * member's, the counter of that browser and nothing else. How many failures lock is the realm's brute force setting
 * "max login failures"; with brute force protection off nothing is counted.
 */
public final class LoginAttempt {

    /** What came of a wrong or refused attempt. */
    public record Refusal(LoginAnswer answer, boolean lockHasFallen) {}

    /** The name's row and the member's row can each be inserted by somebody else first. */
    private static final int MOST_LOST_RACES = 2;

    private enum Charge {
        ADMITTED,
        MEMBER_LOCKED,
        LOCKED,
        NAME_BUSY
    }

    private final KeycloakSession session;
    private final String name;
    private final Optional<String> memberId;
    private final Optional<String> deviceId;
    private final int max;
    private final Charge charge;

    private LoginAttempt(
            KeycloakSession session, String name, Optional<UserModel> member, Optional<KnownDevice> device) {
        this.session = session;
        this.name = name;
        this.memberId = member.map(UserModel::getId);
        this.deviceId = device.map(KnownDevice::id);
        RealmModel realm = session.getContext().getRealm();
        this.max = realm.isBruteForceProtected() ? realm.getFailureFactor() : 0;
        this.charge = max > 0 ? inTransaction(this::charge) : Charge.ADMITTED;
    }

    /**
     * @param name typed name in its normal form
     * @param member the member that the name belongs to, if it does
     * @param device the browser, if it is known as the member's
     */
    public static LoginAttempt begin(
            KeycloakSession session, String name, Optional<UserModel> member, Optional<KnownDevice> device) {
        return new LoginAttempt(session, name, member, device);
    }

    /** Whether the password may be compared. */
    public boolean isAdmitted() {
        return charge == Charge.ADMITTED;
    }

    /** Ends the attempt: the password was wrong, or was not to be compared, or there is nobody of this name. */
    public Refusal refuse() {
        return switch (charge) {
            case LOCKED -> new Refusal(LoginAnswer.LOCKED, false);
            case NAME_BUSY -> new Refusal(LoginAnswer.TRY_AGAIN, false);
            case ADMITTED, MEMBER_LOCKED -> max > 0 ? inTransaction(this::fail) : new Refusal(LoginAnswer.WRONG, false);
        };
    }

    /**
     * Ends the attempt: the password was right. Earlier failures are forgotten, in the transaction of the login itself: if
     * that fails, the attempt counts as failed.
     */
    public void succeed() {
        if (max > 0) {
            deviceId.ifPresentOrElse(KnownDevices.of(session)::succeed, this::succeedElsewhere);
        }
    }

    private void succeedElsewhere() {
        LoginNames.of(session).succeed(name);
        memberId.ifPresent(MemberFailures.of(session)::succeed);
    }

    private Charge charge(KeycloakSession inner) {
        if (deviceId.isPresent()) {
            return KnownDevices.of(inner).charge(deviceId.get(), max) ? Charge.ADMITTED : Charge.LOCKED;
        }
        Instant now = ServerTime.now();
        LoginNames names = LoginNames.of(inner);
        if (!names.charge(name, max, now)) {
            return names.isLocked(name, max, now) ? Charge.LOCKED : Charge.NAME_BUSY;
        }
        return chargeMember(MemberFailures.of(inner), now) ? Charge.ADMITTED : Charge.MEMBER_LOCKED;
    }

    private boolean chargeMember(MemberFailures members, Instant now) {
        if (memberId.isEmpty()) {
            members.pretend();
            return true;
        }
        String address = session.getContext().getConnection().getRemoteHost();
        return members.charge(memberId.get(), max, address, now);
    }

    private Refusal fail(KeycloakSession inner) {
        if (deviceId.isPresent()) {
            boolean usedUp = KnownDevices.of(inner).failures(deviceId.get()) >= max;
            return new Refusal(usedUp ? LoginAnswer.LOCKED : LoginAnswer.WRONG, false);
        }
        LoginNames names = LoginNames.of(inner);
        names.fail(name);
        boolean lockHasFallen = lockMemberIfUsedUp(MemberFailures.of(inner));
        boolean nameLocked = names.isLocked(name, max, ServerTime.now());
        return new Refusal(nameLocked ? LoginAnswer.LOCKED : LoginAnswer.WRONG, lockHasFallen);
    }

    private boolean lockMemberIfUsedUp(MemberFailures members) {
        if (memberId.isEmpty()) {
            members.pretend();
            return false;
        }
        return members.lockIfUsedUp(memberId.get(), max);
    }

    private <T> T inTransaction(Function<KeycloakSession, T> work) {
        for (int losses = 0; ; losses++) {
            try {
                return KeycloakModelUtils.runJobInTransactionWithResult(
                        session.getKeycloakSessionFactory(),
                        session.getContext(),
                        work::apply,
                        "count an attempt to log in");
            } catch (RuntimeException e) {
                if (losses == MOST_LOST_RACES || !DuplicateRow.isCauseOf(e)) {
                    throw e;
                }
            }
        }
    }
}
