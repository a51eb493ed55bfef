package tw.taiwanjobs.keycloak.member;

import java.util.Optional;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Ends the session of an administrator who impersonates a pending member: no portal shall ever see one (ADR 0039). */
final class PendingSessionListener implements EventListenerProvider {

    private final KeycloakSession session;

    PendingSessionListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        if (event.getType() == EventType.IMPERSONATE && event.getUserId() != null) {
            RealmModel realm = session.realms().getRealm(event.getRealmId());
            Optional.ofNullable(session.users().getUserById(realm, event.getUserId()))
                    .filter(MemberStatus.PENDING::isOf)
                    .map(pending -> session.sessions().getUserSession(realm, event.getSessionId()))
                    .ifPresent(login -> session.sessions().removeUserSession(realm, login));
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {}

    @Override
    public void close() {}
}
