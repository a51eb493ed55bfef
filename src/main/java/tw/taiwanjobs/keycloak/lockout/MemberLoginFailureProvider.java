package tw.taiwanjobs.keycloak.lockout;

import org.jspecify.annotations.Nullable;
import org.keycloak.loginfailures.jpa.JpaUserLoginFailureProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserLoginFailureModel;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Lifts a member's lock together with that of the names that the member logs in with. */
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
        return failures == null ? null : new KeptFailures(session, realm, userId);
    }

    @Override
    public void removeUserLoginFailure(RealmModel realm, String userId) {
        LoginNames names = LoginNames.of(session, realm);
        CountedName.allOf(userId).forEach(names::clear);
        KnownDevices.of(session, realm).clearFailures(userId);
        super.removeUserLoginFailure(realm, userId);
    }

    @Override
    public void removeAllUserLoginFailures(RealmModel realm) {
        LoginNames.of(session, realm).clearAll();
        KnownDevices.of(session, realm).clearAllFailures();
        super.removeAllUserLoginFailures(realm);
    }
}
