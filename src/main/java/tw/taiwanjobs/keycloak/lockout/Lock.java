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

    /** Whether no attempt is left under one of the names that the member may log in with. */
    static boolean isOnNameOf(KeycloakSession session, UserModel member) {
        RealmModel realm = session.getContext().getRealm();
        return realm.isBruteForceProtected()
                && LoginNames.of(session)
                        .isAnyUsedUp(MemberByName.of(session).namesOf(member), realm.getFailureFactor());
    }
}
