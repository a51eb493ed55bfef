package tw.taiwanjobs.keycloak.lockout;

import org.keycloak.Config;
import org.keycloak.loginfailures.jpa.JpaUserLoginFailureProvider;
import org.keycloak.loginfailures.jpa.JpaUserLoginFailureProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/**
 * Keeps login failures in the database, in the table that Keycloak 26.7 has for them, so that a lock outlives every
 * node. Takes the place of Keycloak's provider in memory, for all realms of the server.
 */
@ReplacesKeycloak("Keycloak 26.7 has the store, but ties its factory to the feature 'stateless'")
public final class MemberLoginFailureProviderFactory extends JpaUserLoginFailureProviderFactory {

    @Override
    public String getId() {
        return "taiwanjobs";
    }

    @Override
    public int order() {
        return ReplacesKeycloak.ORDER;
    }

    @Override
    public boolean isSupported(Config.Scope config) {
        return true;
    }

    @Override
    public JpaUserLoginFailureProvider create(KeycloakSession session) {
        return new MemberLoginFailureProvider(session);
    }

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        super.postInit(factory);
        factory.register(MemberLoginFailureProviderFactory::removeRows);
    }

    private static void removeRows(ProviderEvent event) {
        if (event instanceof UserModel.UserRemovedEvent removed) {
            removed.getKeycloakSession()
                    .loginFailures()
                    .removeUserLoginFailure(
                            removed.getRealm(), removed.getUser().getId());
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            removed.getKeycloakSession().loginFailures().removeAllUserLoginFailures(removed.getRealm());
        }
    }
}
