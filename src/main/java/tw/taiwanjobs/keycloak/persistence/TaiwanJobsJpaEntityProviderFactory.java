package tw.taiwanjobs.keycloak.persistence;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

public final class TaiwanJobsJpaEntityProviderFactory implements JpaEntityProviderFactory {

    /** At most ten letters: Keycloak makes the name of the change log's own table from it. */
    static final String ID = "taiwanjobs";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new TaiwanJobsJpaEntityProvider();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(new RemovedRows());
    }

    @Override
    public void close() {}
}
