package tw.taiwanjobs.keycloak.audit;

import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;

/**
 * Makes events discreet that are not stored. Keycloak's own listeners, the log and the mails, look at an event after the
 * commit, when it has been here whatever the order.
 */
final class DiscreetEventListener implements EventListenerProvider {

    @Override
    public void onEvent(Event event) {
        DiscreetEvents.trim(event);
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        DiscreetEvents.trim(event);
    }

    @Override
    public void close() {}
}
