package tw.taiwanjobs.keycloak.lockout;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;

/**
 * Counts under the typed name, which alone decides what is answered, and silently for the member. The name's row is
 * always locked before the member's. A name of nobody goes to the database as often as a member's.
 */
final class NameAndMemberCounter implements AttemptCounter {

    private final String name;
    private final Optional<String> memberId;
    private final String address;
    private final int max;

    /**
     * @param name typed name in its normal form
     * @param member the member that the name belongs to, if it does
     * @param address where the attempt comes from, shown in the console
     * @param max failures in a row that lock
     */
    NameAndMemberCounter(String name, Optional<UserModel> member, String address, int max) {
        this.name = name;
        this.memberId = member.map(UserModel::getId);
        this.address = address;
        this.max = max;
    }

    @Override
    public Admission charge(KeycloakSession session) {
        Instant now = ServerTime.now();
        LoginNames names = LoginNames.of(session);
        if (!names.charge(name, max, now)) {
            return names.isLocked(name, max, now) ? Admission.LOCKED : Admission.NAME_BUSY;
        }
        return chargeMember(MemberFailures.of(session), now) ? Admission.ADMITTED : Admission.MEMBER_LOCKED;
    }

    @Override
    public LoginAttempt.Refusal fail(KeycloakSession session) {
        LoginNames names = LoginNames.of(session);
        names.fail(name);
        boolean lockHasFallen = lockMemberIfUsedUp(MemberFailures.of(session));
        boolean nameLocked = names.isLocked(name, max, ServerTime.now());
        return new LoginAttempt.Refusal(nameLocked ? LoginAnswer.LOCKED : LoginAnswer.WRONG, lockHasFallen);
    }

    @Override
    public void succeed(KeycloakSession session) {
        LoginNames.of(session).succeed(name);
        memberId.ifPresent(MemberFailures.of(session)::succeed);
    }

    private boolean chargeMember(MemberFailures members, Instant now) {
        if (memberId.isEmpty()) {
            members.touchNobody();
            return true;
        }
        return members.charge(memberId.get(), max, address, now);
    }

    private boolean lockMemberIfUsedUp(MemberFailures members) {
        if (memberId.isEmpty()) {
            members.touchNobody();
            return false;
        }
        return members.lockIfUsedUp(memberId.get(), max);
    }
}
