package tw.taiwanjobs.keycloak.persistence;

import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.events.Event;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.jpa.JpaEventStoreProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.audit.DiscreetEvents;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Keycloak's table of events, which hears of an event before any listener. */
@ReplacesKeycloak("Keycloak 26.7 stores what somebody typed, and members' old and new addresses")
final class DiscreetEventStore extends JpaEventStoreProvider {

    DiscreetEventStore(KeycloakSession session) {
        super(session, session.getProvider(JpaConnectionProvider.class).getEntityManager());
    }

    @Override
    public void onEvent(Event event) {
        DiscreetEvents.trim(event);
        super.onEvent(event);
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        DiscreetEvents.trim(event);
        super.onEvent(event, includeRepresentation);
    }
}
