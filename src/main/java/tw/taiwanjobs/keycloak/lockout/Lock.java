package tw.taiwanjobs.keycloak.lockout;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.member.MemberByName;

/** The lock of one member, as all its counters together make it. Each call belongs to the caller's transaction. */
public final class Lock {

    private Lock() {}

    /** Gives the member all tries back: under every name that it may log in with, and in its known browsers. */
    public static void lift(KeycloakSession session, UserModel member) {
        LoginNames names = LoginNames.of(session);
        MemberByName.of(session).namesOf(member).forEach(names::clear);
        MemberFailures.of(session).clear(member.getId());
        KnownDevices.of(session).clearFailures(member.getId());
    }

    /** All browsers of the member are unknown from now on. */
    public static void forgetBrowsers(KeycloakSession session, UserModel member) {
        KnownDevices.of(session).removeAll(member.getId());
    }

    /**
     * Failures under a name since its last success, a member's or nobody's.
     *
     * @param name in its normal form
     */
    public static int failuresOfName(KeycloakSession session, String name) {
        return LoginNames.of(session).failures(name);
    }

    /** Whether no attempt is left under one of the names that the member may log in with. */
    static boolean isOnNameOf(KeycloakSession session, UserModel member) {
        RealmModel realm = session.getContext().getRealm();
        return realm.isBruteForceProtected()
                && LoginNames.of(session)
                        .isAnyUsedUp(MemberByName.of(session).namesOf(member), realm.getFailureFactor());
    }
}
