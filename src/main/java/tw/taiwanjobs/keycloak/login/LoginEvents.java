package tw.taiwanjobs.keycloak.login;

import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.lockout.LoginAttempt;

/** What the event of a login says: the member's account or a typed e-mail address, never a number that was typed. */
final class LoginEvents {

    private static final String NO_EMAIL_ADDRESS = "(no e-mail address)";
    private static final String FAILED_LOGINS = "failed_logins";
    private static final String TRY_AGAIN = "login_in_progress";
    private static final String USE_EMAIL = "login_by_number";
    private static final String WITHOUT_EMAIL = "without_email";

    private LoginEvents() {}

    static void named(LoginRequest request) {
        String account = request.member()
                .map(UserModel::getUsername)
                .or(() -> request.name().email().map(EmailAddress::value))
                .orElse(NO_EMAIL_ADDRESS);
        EventBuilder event = request.context().getEvent();
        event.detail(Details.USERNAME, account);
        request.member().ifPresent(event::user);
    }

    static void refused(EventBuilder event, LoginAttempt.Refusal refusal, boolean known) {
        if (refusal.lockHasFallen()) {
            event.clone()
                    .event(EventType.USER_DISABLED_BY_TEMPORARY_LOCKOUT)
                    .detail(Details.REASON, FAILED_LOGINS)
                    .success();
        }
        event.error(
                switch (refusal.answer()) {
                    case LOCKED -> Errors.USER_TEMPORARILY_DISABLED;
                    case TRY_AGAIN -> TRY_AGAIN;
                    case WRONG -> known ? Errors.INVALID_USER_CREDENTIALS : Errors.USER_NOT_FOUND;
                });
    }

    /** LOGIN_ERROR: right password, but the member has an account by e-mail address and is to use that. */
    static void sentToEmailAccount(EventBuilder event, UserModel member) {
        event.clone().user(member).error(USE_EMAIL);
    }

    /** The login that follows is one of those that a legacy member may make without a verified e-mail address. */
    static void withoutEmail(EventBuilder event) {
        event.detail(WITHOUT_EMAIL, Boolean.TRUE.toString());
    }
}
