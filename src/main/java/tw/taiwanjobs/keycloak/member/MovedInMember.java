package tw.taiwanjobs.keycloak.member;

import org.keycloak.models.UserModel;

/** A member who comes from the old system. */
public final class MovedInMember {

    private MovedInMember() {}

    /** Whether the account is an e-mail address by now, so that nothing stands in the way of being asked for the rest. */
    public static boolean hasConfirmedEmail(UserModel member) {
        return member.getFirstAttribute(MemberAttributes.MEMBER_NUMBER) != null
                && !MemberStatus.LEGACY.isOf(member)
                && member.isEmailVerified();
    }
}
