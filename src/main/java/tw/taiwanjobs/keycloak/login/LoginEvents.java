package tw.taiwanjobs.keycloak.login;

import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;

/** What the event of a login says: the member's account or a typed e-mail address, never a number that was typed. */
final class LoginEvents {

    private static final String NO_EMAIL_ADDRESS = "(no e-mail address)";
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

    /** LOGIN_ERROR: right password, but the member has an account by e-mail address and is to use that. */
    static void sentToEmailAccount(EventBuilder event, UserModel member) {
        event.clone().user(member).error(USE_EMAIL);
    }

    /** The login that follows is one of those that a legacy member may make without a verified e-mail address. */
    static void withoutEmail(EventBuilder event) {
        event.detail(WITHOUT_EMAIL, Boolean.TRUE.toString());
    }
}
