package tw.taiwanjobs.keycloak.profile.lists;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;

/** Puts {@link ListsResource} under the realm's address. */
public final class ListsResourceProviderFactory implements RealmResourceProviderFactory {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new ListsResourceProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return ListsResource.ID;
    }

    private record ListsResourceProvider() implements RealmResourceProvider {

        @Override
        public Object getResource() {
            return new ListsResource();
        }

        @Override
        public void close() {}
    }
}
