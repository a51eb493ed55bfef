package tw.taiwanjobs.keycloak.lockout;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.identity.domain.LoginName;
import tw.taiwanjobs.keycloak.member.MemberByName;

/** The lock of one member, as all its counters together make it. Each call belongs to the caller's transaction. */
public final class Lock {

    private Lock() {}

    /** Gives the member all tries back: under every name that it may log in with, and in its known browsers. */
    public static void lift(KeycloakSession session, UserModel member) {
        session.loginFailures().removeUserLoginFailure(session.getContext().getRealm(), member.getId());
    }

    /** Of a member who was locked in the old system: as after too many wrong passwords, with no mail about it. */
    public static void impose(KeycloakSession session, String userId) {
        MemberFailures.of(session).impose(userId, ServerTime.now());
    }

    public static boolean isImposed(KeycloakSession session, String userId) {
        UserLoginFailureModel failures =
                session.loginFailures().getUserLoginFailure(session.getContext().getRealm(), userId);
        return failures != null && failures.getFailedLoginNotBefore() == MemberFailures.NEVER;
    }

    /** No browser of the member keeps tries of its own from now on. */
    public static void distrustBrowsers(KeycloakSession session, UserModel member) {
        KnownDevices.of(session).distrustAll(member.getId());
    }

    /** All browsers of the member are unknown from now on. */
    public static void forgetBrowsers(KeycloakSession session, UserModel member) {
        KnownDevices.of(session).removeAll(member.getId());
    }

    /** Failures under a name since its last success, a member's or nobody's. */
    public static int failuresOfName(KeycloakSession session, LoginName name) {
        CountedName counted = CountedName.of(name, MemberByName.of(session).find(name));
        return LoginNames.of(session).failures(counted);
    }
}
