package tw.taiwanjobs.keycloak.lockout;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;

/**
 * Counts under the name, which alone decides what is answered, and silently for the member, who is locked when all
 * names together have failed as often as the realm allows, or one of them has. The name's row is always locked before the
 * member's. A name of nobody goes to the database as often as a member's.
 */
final class NameAndMemberCounter implements AttemptCounter {

    private final CountedName name;
    private final Optional<String> memberId;
    private final String address;
    private final int max;

    /**
     * @param name typed name
     * @param member the member that the name belongs to, if it does
     * @param address where the attempt comes from, shown in the console
     * @param max failures in a row that lock
     */
    NameAndMemberCounter(LoginName name, Optional<UserModel> member, String address, int max) {
        this.name = CountedName.of(name, member);
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
        boolean nameLocked = names.isLocked(name, max, ServerTime.now());
        boolean lockHasFallen = lockMember(MemberFailures.of(session), nameLocked ? 0 : max);
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

    private boolean lockMember(MemberFailures members, int failures) {
        if (memberId.isEmpty()) {
            members.touchNobody();
            return false;
        }
        return members.lock(memberId.get(), failures);
    }
}
