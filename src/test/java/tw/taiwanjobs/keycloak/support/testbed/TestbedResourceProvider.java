package tw.taiwanjobs.keycloak.support.testbed;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resource.RealmResourceProvider;

final class TestbedResourceProvider implements RealmResourceProvider {
    private final KeycloakSession session;

    TestbedResourceProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public Object getResource() {
        return new TestbedResource(session);
    }

    @Override
    public void close() {}
}
