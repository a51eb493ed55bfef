package tw.taiwanjobs.keycloak.terms.page;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.resource.RealmResourceProvider;
import org.keycloak.services.resource.RealmResourceProviderFactory;
import tw.taiwanjobs.keycloak.terms.DocumentLinks;

/** Puts {@link DocumentResource} under the realm's address. */
public final class DocumentResourceProviderFactory implements RealmResourceProviderFactory {

    @Override
    public RealmResourceProvider create(KeycloakSession session) {
        return new DocumentResourceProvider(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return DocumentLinks.PATH;
    }

    private record DocumentResourceProvider(KeycloakSession session) implements RealmResourceProvider {

        @Override
        public Object getResource() {
            return new DocumentResource(session);
        }

        @Override
        public void close() {}
    }
}
