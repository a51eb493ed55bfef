package tw.taiwanjobs.keycloak.common.spi;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.AuthenticatorFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** An authenticator without state, which therefore is its own factory. */
public interface StatelessAuthenticator extends Authenticator, AuthenticatorFactory, StatelessExecution<Authenticator> {
    @Override
    default Authenticator create(KeycloakSession session) {
        return this;
    }

    @Override
    default boolean requiresUser() {
        return false;
    }

    @Override
    default boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    default void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}
}
