package tw.taiwanjobs.keycloak.password;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.credential.hash.PasswordHashProviderFactory;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.StatelessFactory;

public final class OldHashProviderFactory
        implements StatelessFactory<PasswordHashProvider>, PasswordHashProviderFactory {

    @Override
    public String getId() {
        return OldHashProvider.ID;
    }

    @Override
    public PasswordHashProvider create(KeycloakSession session) {
        return new OldHashProvider(session);
    }
}
