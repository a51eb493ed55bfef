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
 * The failures of a member who is locked. A login in a known device, the only one that is possible, leaves the lock in
 * place.
 */
@ReplacesKeycloak("Keycloak 26.7 clears all failures of whoever gets in, after the answer")
final class LockedMember extends UserLoginFailureAdapter {

    LockedMember(KeycloakSession session, RealmModel realm, String userId) {
        this(session.getProvider(JpaConnectionProvider.class).getEntityManager(), realm, userId);
    }

    private LockedMember(EntityManager entities, RealmModel realm, String userId) {
        super(entities, entities.find(LoginFailureEntity.class, new LoginFailureKey(realm.getId(), userId)));
    }

    @Override
    public void clearFailures() {}
}
