package tw.taiwanjobs.keycloak.lockout;

import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;

/** What the event log says of a refused attempt to log in. */
public final class LoginAttemptEvents {

    private static final String FAILED_LOGINS = "failed_logins";
    private static final String TRY_AGAIN = "login_in_progress";

    private LoginAttemptEvents() {}

    /**
     * LOGIN_ERROR, and USER_DISABLED_BY_TEMPORARY_LOCKOUT if it locked the member.
     *
     * @param event of the login
     * @param known whether the name is a member's
     */
    public static void refused(EventBuilder event, LoginAttempt.Refusal refusal, boolean known) {
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
}
