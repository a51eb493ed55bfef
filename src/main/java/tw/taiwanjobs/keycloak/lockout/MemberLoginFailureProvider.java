package tw.taiwanjobs.keycloak.lockout;

import org.jspecify.annotations.Nullable;
import org.keycloak.loginfailures.jpa.JpaUserLoginFailureProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import org.keycloak.models.UserModel;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Shows and lifts a member's lock together with that of the names that the member logs in with. */
@ReplacesKeycloak("Keycloak 26.7 knows no names: a member unlocked by an administrator would still read 'locked'")
final class MemberLoginFailureProvider extends JpaUserLoginFailureProvider {

    private final KeycloakSession session;

    MemberLoginFailureProvider(KeycloakSession session) {
        super(session);
        this.session = session;
    }

    @Override
    public @Nullable UserLoginFailureModel getUserLoginFailure(RealmModel realm, String userId) {
        UserLoginFailureModel failures = super.getUserLoginFailure(realm, userId);
        boolean locked = failures != null && failures.getFailedLoginNotBefore() == MemberFailures.NEVER;
        return locked || isLockedUnderName(realm, userId) ? new LockedMember(session, realm, userId) : failures;
    }

    @Override
    public void removeUserLoginFailure(RealmModel realm, String userId) {
        UserModel member = session.users().getUserById(realm, userId);
        if (member != null) {
            Lock.lift(session, member);
        }
        super.removeUserLoginFailure(realm, userId);
    }

    @Override
    public void removeAllUserLoginFailures(RealmModel realm) {
        LoginNames.of(session).clearAll();
        KnownDevices.of(session).clearAllFailures();
        super.removeAllUserLoginFailures(realm);
    }

    /** Looked for only when an administrator asks, who bears a token: no login pays for it. */
    private boolean isLockedUnderName(RealmModel realm, String userId) {
        UserModel member = session.getContext().getBearerToken() == null
                ? null
                : session.users().getUserById(realm, userId);
        return member != null && Lock.isOnNameOf(session, member);
    }
}
