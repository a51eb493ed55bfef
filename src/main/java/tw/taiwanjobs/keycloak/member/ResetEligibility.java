package tw.taiwanjobs.keycloak.member;

import java.util.Optional;
import org.keycloak.events.Errors;
import org.keycloak.models.UserModel;

/**
 * Who may set a new password through a link: members with a verified e-mail whom nobody has disabled, active ones and those
 * without a status, whom an administrator has made or who were there before the product.
 */
public final class ResetEligibility {

    /** Event error: a pending or a legacy member. */
    static final String NOT_ACTIVE = "member_not_active";
    /** Event error: the address is not the member's for certain. */
    static final String EMAIL_NOT_VERIFIED = "email_not_verified";

    private ResetEligibility() {}

    /** Why the member gets no link, as an event error; empty if it gets one. */
    public static Optional<String> refusal(UserModel member) {
        if (!member.isEnabled()) {
            return Optional.of(Errors.USER_DISABLED);
        }
        if (!MemberStatus.ACTIVE.isOf(member) && !MemberStatus.isWithout(member)) {
            return Optional.of(NOT_ACTIVE);
        }
        return member.isEmailVerified() && member.getEmail() != null
                ? Optional.empty()
                : Optional.of(EMAIL_NOT_VERIFIED);
    }
}
