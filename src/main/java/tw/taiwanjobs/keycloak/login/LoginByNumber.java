package tw.taiwanjobs.keycloak.login;

import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;

/** Notes in the session whether the account that was typed is a number; the number itself is noted nowhere. */
final class LoginByNumber {

    private static final String NOTE = "taiwanjobs.login-by-number";

    private LoginByNumber() {}

    static void note(AuthenticationSessionModel session, LoginName name) {
        session.setAuthNote(NOTE, Boolean.toString(name.number().isPresent()));
    }

    static boolean isNoted(AuthenticationSessionModel session) {
        return Boolean.parseBoolean(session.getAuthNote(NOTE));
    }
}
