package tw.taiwanjobs.keycloak.persistence;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Registers the extension's tables with Keycloak. */
public final class TaiwanJobsJpaEntityProviderFactory implements JpaEntityProviderFactory {
    /** Ten letters at most and no digits: Keycloak makes the name of the change log's table from them. */
    static final String ID = "taiwanjobs";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new TaiwanJobsJpaEntityProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ID;
    }
}
