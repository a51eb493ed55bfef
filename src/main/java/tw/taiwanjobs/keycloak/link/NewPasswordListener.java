package tw.taiwanjobs.keycloak.link;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * A password that an administrator sets brings what one brings that the member sets, in the transaction of the new password.
 */
final class NewPasswordListener implements EventListenerProvider {

    /** Keycloak's admin REST API, {@code PUT users/{id}/reset-password}. */
    private static final Pattern PASSWORD_SET_BY_ADMINISTRATOR = Pattern.compile("users/([^/]+)/reset-password");

    private final KeycloakSession session;

    NewPasswordListener(KeycloakSession session) {
        this.session = session;
    }

    /** The pages where a member sets a password see to the lock themselves. */
    @Override
    public void onEvent(Event event) {}

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        String path = event.getResourcePath();
        Matcher passwordSet = PASSWORD_SET_BY_ADMINISTRATOR.matcher(path == null ? "" : path);
        if (event.getOperationType() == OperationType.ACTION && event.getError() == null && passwordSet.matches()) {
            passwordSet(event.getRealmId(), passwordSet.group(1));
        }
    }

    private void passwordSet(String realmId, String userId) {
        RealmModel realm = session.realms().getRealm(realmId);
        Optional.ofNullable(session.users().getUserById(realm, userId))
                .ifPresent(member -> PasswordChange.follow(session, member));
    }

    @Override
    public void close() {}
}
