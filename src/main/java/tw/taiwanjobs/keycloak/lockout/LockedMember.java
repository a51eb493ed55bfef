package tw.taiwanjobs.keycloak.lockout;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.loginfailures.jpa.LoginFailureEntity;
import org.keycloak.loginfailures.jpa.LoginFailureKey;
import org.keycloak.loginfailures.jpa.UserLoginFailureAdapter;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** The failures of a member who is locked; a login, possible in a browser that is known, leaves the lock in place. */
@ReplacesKeycloak("Keycloak 26.7 clears all failures of whoever gets in, after the answer")
public final class LockedMember extends UserLoginFailureAdapter {

    public LockedMember(KeycloakSession session, RealmModel realm, String userId) {
        super(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(),
                session.getProvider(JpaConnectionProvider.class)
                        .getEntityManager()
                        .find(LoginFailureEntity.class, new LoginFailureKey(realm.getId(), userId)));
    }

    @Override
    public void clearFailures() {}
}
