package tw.taiwanjobs.keycloak.login;

import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/** Under which name a member may log in: no pending member under any, a legacy one under its number only. */
final class LoginEligibility {

    private LoginEligibility() {}

    /**
     * To be asked after the password was right: the status stands among the user's attributes, and reading them takes
     * time that nobody's name would not take.
     */
    static boolean mayLogIn(UserModel member, LoginName name) {
        boolean unverified = MemberStatus.LEGACY.isOf(member) && name.email().isPresent();
        return !unverified && !MemberStatus.PENDING.isOf(member);
    }
}
