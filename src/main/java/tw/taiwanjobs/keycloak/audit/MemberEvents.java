package tw.taiwanjobs.keycloak.audit;

import org.keycloak.authentication.ValidationContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/**
 * One method for each decision about a member. Events name members by id, and never hold an ID number, an address, a
 * name, an answer or a link: they are kept longer than a sign-up that comes to nothing.
 *
 * <p>A form action's refusal only marks the flow's own event, which the flow sends; all other methods send one of their
 * own and leave the caller's builder as it was.
 */
public final class MemberEvents {
    static final String NATIONAL_ID_IN_USE = "national_id_in_use";
    static final String CAPTCHA_WRONG = "captcha_wrong";
    static final String RATE_LIMITED = "rate_limited";
    static final String MEMBER_STATUS = "member_status";
    static final String REASON = "reason";

    private MemberEvents() {}

    /** Sign-up stops at the identity step: an active member has this account. */
    public static void signUpRefusedAccountInUse(ValidationContext context) {
        context.error(Errors.EMAIL_IN_USE);
    }

    /** Sign-up stops at the identity step: an active member has this national ID or resident number. */
    public static void signUpRefusedNationalIdInUse(ValidationContext context) {
        context.error(NATIONAL_ID_IN_USE);
    }

    /** A form stops at a wrong or expired captcha answer. */
    public static void captchaWrong(ValidationContext context) {
        context.error(CAPTCHA_WRONG);
    }

    /** A form stops because the limit of this name is used up. */
    public static void rateLimited(ValidationContext context, String limitName) {
        context.getEvent().detail(REASON, limitName);
        context.error(RATE_LIMITED);
    }

    /** The sign-up is complete but for the mailed link. */
    public static void pendingCreated(EventBuilder event, String userId) {
        event.clone()
                .event(EventType.REGISTER)
                .user(userId)
                .detail(Details.REGISTER_METHOD, "form")
                .detail(MEMBER_STATUS, "pending")
                .success();
    }

    /** The mail with the link is to go out once more. */
    public static void mailResent(EventBuilder event, String userId) {
        event.clone().event(EventType.SEND_VERIFY_EMAIL).user(userId).success();
    }

    /** No further mail: the limit of this name is used up. */
    public static void resendRefused(EventBuilder event, String userId, String limitName) {
        event.clone()
                .event(EventType.SEND_VERIFY_EMAIL)
                .user(userId)
                .detail(REASON, limitName)
                .error(RATE_LIMITED);
    }

    /** A mailed link, or the password posted through it, is turned down. */
    public static void linkRefused(EventBuilder event, String userId, LinkRefusal refusal) {
        event.clone().event(EventType.EXECUTE_ACTION_TOKEN).user(userId).error(refusal.error());
    }

    /** The password is set and the mailbox verified: the sign-up is a member now. */
    public static void activated(EventBuilder event, String userId) {
        event.clone()
                .event(EventType.VERIFY_EMAIL)
                .user(userId)
                .detail(MEMBER_STATUS, "active")
                .success();
    }

    /** Whoever got the mail said that the sign-up was not theirs; it is deleted. */
    public static void notMe(EventBuilder event, String userId) {
        event.clone()
                .event(EventType.DELETE_ACCOUNT)
                .user(userId)
                .detail(REASON, "not_me")
                .success();
    }
}
