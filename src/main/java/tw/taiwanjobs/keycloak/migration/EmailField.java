package tw.taiwanjobs.keycloak.migration;

import java.util.Objects;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.member.MemberAttributes;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/** A verified address is the account; one that nobody has verified is kept aside until the member confirms it. */
final class EmailField implements MemberField {

    @Override
    public String of(UserModel member) {
        boolean legacy = MemberStatus.LEGACY.isOf(member);
        String address = legacy ? member.getFirstAttribute(MemberAttributes.LEGACY_EMAIL) : member.getEmail();
        return Objects.requireNonNullElse(address, "").isEmpty() ? "" : new OldEmail(address, !legacy).text();
    }

    /** An account stays one: an address that the old system has not verified does not take its place. */
    @Override
    public void put(UserModel member, String value) {
        OldEmail email = OldEmail.ofText(value);
        if (email.verified()) {
            member.setUsername(email.address());
            member.setEmail(email.address());
            member.setEmailVerified(true);
            MemberStatus.ACTIVE.assignTo(member);
            member.removeAttribute(MemberAttributes.LEGACY_EMAIL);
        } else if (MemberStatus.LEGACY.isOf(member)) {
            member.setSingleAttribute(MemberAttributes.LEGACY_EMAIL, email.address());
        }
    }
}
