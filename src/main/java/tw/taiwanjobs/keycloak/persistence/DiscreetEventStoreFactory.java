package tw.taiwanjobs.keycloak.persistence;

import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.jpa.JpaEventStoreProviderFactory;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Takes the place of Keycloak's, whose id it has. */
@ReplacesKeycloak("Makes DiscreetEventStore")
public final class DiscreetEventStoreFactory extends JpaEventStoreProviderFactory {

    @Override
    public EventStoreProvider create(KeycloakSession session) {
        return new DiscreetEventStore(session);
    }

    @Override
    public int order() {
        return ReplacesKeycloak.ORDER;
    }
}
