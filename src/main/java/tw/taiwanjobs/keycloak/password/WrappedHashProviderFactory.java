package tw.taiwanjobs.keycloak.password;

import org.keycloak.Config;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes Keycloak compare passwords with {@link WrappedHash}es. */
public final class WrappedHashProviderFactory implements PasswordHashProviderFactory {

    @Override
    public String getId() {
        return WrappedHash.ID;
    }

    @Override
    public PasswordHashProvider create(KeycloakSession session) {
        return new WrappedHashProvider(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
