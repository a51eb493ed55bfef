package tw.taiwanjobs.keycloak.passkey;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Duration;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.models.Constants;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.web.RealmCookie;
import tw.taiwanjobs.keycloak.member.MemberStatus;

/**
 * A passkey is offered once on a device that can make one: after a password, to a member who has none, where nothing else
 * is asked. The device remembers that it was shown, whatever became of it, and not to whom: a device that several people
 * share is none for passkeys.
 */
public final class PasskeyOffer {

    /** Set in the form by the script that asks the device. */
    private static final String DEVICE_CAN = "passkeyDevice";

    private static final String NOTE = "taiwanjobs.passkey-offer";
    private static final String POSSIBLE = "possible";
    private static final String MADE = "made";

    private static final RealmCookie COOKIE = new RealmCookie("TAIWANJOBS_PASSKEY_OFFERED", Duration.ofDays(365));

    private PasskeyOffer() {}

    /** By the login form, when the password was right. */
    public static void consider(AuthenticationSessionModel session, MultivaluedMap<String, String> input) {
        if (input.containsKey(DEVICE_CAN)) {
            session.setAuthNote(NOTE, POSSIBLE);
        }
    }

    /** Whether the page is to be shown now; asked once in a login. */
    static boolean isDue(RequiredActionContext context, String credentialType) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        if (!POSSIBLE.equals(session.getAuthNote(NOTE))) {
            return false;
        }
        boolean due = isAlone(context)
                && COOKIE.read(context.getSession()).isEmpty()
                && isOwnerOfMailbox(context.getUser())
                && !context.getUser().credentialManager().isConfiguredFor(credentialType);
        if (due) {
            session.setAuthNote(NOTE, MADE);
        } else {
            session.removeAuthNote(NOTE);
        }
        return due;
    }

    static boolean isMade(AuthenticationSessionModel session) {
        return MADE.equals(session.getAuthNote(NOTE));
    }

    static void shown(RequiredActionContext context) {
        COOKIE.set(context.getSession(), "1");
    }

    /** Nothing else is asked in this login, by us or by a portal. */
    private static boolean isAlone(RequiredActionContext context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        return session.getClientNote(Constants.KC_ACTION) == null
                && session.getRequiredActions().isEmpty()
                && context.getUser().getRequiredActionsStream().findAny().isEmpty();
    }

    private static boolean isOwnerOfMailbox(UserModel member) {
        return member.isEmailVerified() && !MemberStatus.LEGACY.isOf(member);
    }
}
