package tw.taiwanjobs.keycloak.lockout;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.loginfailures.jpa.LoginFailureEntity;
import org.keycloak.loginfailures.jpa.LoginFailureKey;
import org.keycloak.loginfailures.jpa.UserLoginFailureAdapter;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/**
 * The failures of a member as Keycloak sees them after a login. One in a known device, the only one that is possible, leaves
 * a lock in place; any other may come together with a new password, whose transaction takes the row away.
 */
@ReplacesKeycloak(
        "Keycloak 26.7 clears all failures of whoever gets in, after the answer, and fails where there are none by then")
final class KeptFailures extends UserLoginFailureAdapter {

    private final KeycloakSession session;
    private final String userId;

    KeptFailures(KeycloakSession session, RealmModel realm, String userId) {
        super(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                session.getProvider(JpaConnectionProvider.class)
                        .getEntityManager()
                        .find(LoginFailureEntity.class, new LoginFailureKey(realm.getId(), userId)));
        this.session = session;
        this.userId = userId;
    }

    @Override
    public void clearFailures() {
        if (!isLocked()) {
            MemberFailures.of(session).succeed(userId);
        }
    }

    private boolean isLocked() {
        return getFailedLoginNotBefore() == MemberFailures.NEVER;
    }
}
