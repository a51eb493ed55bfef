package tw.taiwanjobs.keycloak.support.testbed;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Adds {@code /realms/<realm>/testbed} to a server under test. */
public final class TestbedResourceProviderFactory implements RealmResourceProviderFactory {
    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new TestbedResourceProvider(session);
    }

    @Override
    public String getId() {
        return "testbed";
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        OddSignUps.refuseRemovals(factory);
    }

    @Override
    public void close() {}
}
