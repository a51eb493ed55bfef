package tw.taiwanjobs.keycloak.link;

import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.lockout.Lock;
import tw.taiwanjobs.keycloak.mail.MailDispatcher;

/** What a member's new password brings besides itself, on whatever page it was set. */
public final class PasswordChange {

    private PasswordChange() {}

    /**
     * Lifts the lock, makes the member's browsers ones like any other and tells by mail, in the transaction that sets the
     * password.
     */
    public static void follow(KeycloakSession session, UserModel member) {
        KeycloakContext context = session.getContext();
        Lock.lift(session, member);
        Lock.distrustBrowsers(session, member);
        // Elsewhere nobody has the letter: these providers serve all realms of the server.
        if (LoginFormSettings.of(context.getRealm()).isPresent()) {
            MailDispatcher.enqueue(session, member.getId(), LinkLetters.PASSWORD_CHANGED);
        }
    }
}
