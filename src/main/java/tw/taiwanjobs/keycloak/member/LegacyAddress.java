package tw.taiwanjobs.keycloak.member;

import java.util.Optional;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;

/** The address of a legacy member that nobody has verified: it may be a stranger's by now. */
public final class LegacyAddress {

    private LegacyAddress() {}

    /** Empty for a member who is no legacy member, and for one whose address is none. */
    public static Optional<EmailAddress> of(UserModel member) {
        return MemberStatus.LEGACY.isOf(member)
                ? EmailAddress.parse(member.getFirstAttribute(MemberAttributes.LEGACY_EMAIL))
                : Optional.empty();
    }

    /** From now on this is the address that nobody has verified. */
    public static void write(UserModel member, EmailAddress address) {
        member.setSingleAttribute(MemberAttributes.LEGACY_EMAIL, address.value());
    }

    /** The member has an account by e-mail address, and is an active one. */
    public static void confirm(UserModel member) {
        member.removeAttribute(MemberAttributes.LEGACY_EMAIL);
        MemberStatus.ACTIVE.assignTo(member);
    }
}
