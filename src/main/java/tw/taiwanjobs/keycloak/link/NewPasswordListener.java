package tw.taiwanjobs.keycloak.link;

import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.member.AdministratorsAct;

/**
 * A password that an administrator sets brings what one brings that the member sets, in the transaction of the new password.
 */
final class NewPasswordListener implements EventListenerProvider {

    private final KeycloakSession session;

    NewPasswordListener(KeycloakSession session) {
        this.session = session;
    }

    /** The pages where a member sets a password see to the lock themselves. */
    @Override
    public void onEvent(Event event) {}

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        AdministratorsAct.PASSWORD_SET
                .member(session, event)
                .ifPresent(member -> PasswordChange.follow(session, member));
    }

    @Override
    public void close() {}
}
