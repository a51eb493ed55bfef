package tw.taiwanjobs.keycloak.member;

import org.keycloak.Config;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventListenerProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes {@link ChangedEmailListener}; global, so that no administrator has to think of it. */
public final class ChangedEmailListenerFactory implements EventListenerProviderFactory {

    @Override
    public String getId() {
        return "taiwanjobs-changed-email";
    }

    @Override
    public boolean isGlobal() {
        return true;
    }

    @Override
    public EventListenerProvider create(KeycloakSession session) {
        return new ChangedEmailListener(session);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
