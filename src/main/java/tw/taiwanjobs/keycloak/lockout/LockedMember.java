package tw.taiwanjobs.keycloak.lockout;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.loginfailures.jpa.LoginFailureEntity;
import org.keycloak.loginfailures.jpa.LoginFailureKey;
import org.keycloak.loginfailures.jpa.UserLoginFailureAdapter;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/**
 * The failures of a member who is locked, whichever counter says so. A login in a known device, the only one that is
 * possible, leaves the lock in place.
 */
@ReplacesKeycloak("Keycloak 26.7 clears all failures of whoever gets in, after the answer")
final class LockedMember extends UserLoginFailureAdapter {

    LockedMember(KeycloakSession session, RealmModel realm, String userId) {
        this(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm, userId);
    }

    private LockedMember(EntityManager entities, RealmModel realm, String userId) {
        super(entities, row(entities, realm, userId));
    }

    @Override
    public int getFailedLoginNotBefore() {
        return MemberFailures.NEVER;
    }

    @Override
    public void clearFailures() {}

    /** One that is in no table if the member has none: a name can be locked before it is a member's. */
    private static LoginFailureEntity row(EntityManager entities, RealmModel realm, String userId) {
        LoginFailureEntity row = entities.find(LoginFailureEntity.class, new LoginFailureKey(realm.getId(), userId));
        if (row == null) {
            row = new LoginFailureEntity();
            row.setRealmId(realm.getId());
            row.setUserId(userId);
        }
        return row;
    }
}
