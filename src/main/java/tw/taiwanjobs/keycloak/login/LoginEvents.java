package tw.taiwanjobs.keycloak.login;

import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.lockout.LoginAttempt;

/** What the event of a login says: the member's account or a typed e-mail address, never a number that was typed. */
final class LoginEvents {

    private static final String NOBODY = "(no e-mail address)";
    private static final String FAILED_LOGINS = "failed_logins";
    private static final String TRY_AGAIN = "login_in_progress";

    private LoginEvents() {}

    static void named(EventBuilder event, LoginName name, Optional<UserModel> member) {
        String account = member.map(UserModel::getUsername)
                .or(() -> name.email().map(EmailAddress::value))
                .orElse(NOBODY);
        event.detail(Details.USERNAME, account);
        member.ifPresent(event::user);
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
}
