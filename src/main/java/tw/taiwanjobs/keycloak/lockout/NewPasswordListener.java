package tw.taiwanjobs.keycloak.lockout;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventListenerProvider;
import org.keycloak.events.EventType;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * A new password lifts the lock, whoever sets it: an administrator, or the member through Keycloak's own page. In the
 * transaction of the new password.
 */
final class NewPasswordListener implements EventListenerProvider {

    /** Keycloak's admin REST API, {@code PUT users/{id}/reset-password}. */
    private static final Pattern PASSWORD_SET_BY_ADMINISTRATOR = Pattern.compile("users/([^/]+)/reset-password");

    private final KeycloakSession session;

    NewPasswordListener(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public void onEvent(Event event) {
        Map<String, String> details = Optional.ofNullable(event.getDetails()).orElseGet(Map::of);
        if (event.getType() == EventType.UPDATE_CREDENTIAL
                && event.getUserId() != null
                && PasswordCredentialModel.TYPE.equals(details.get(Details.CREDENTIAL_TYPE))) {
            liftLock(event.getRealmId(), event.getUserId());
        }
    }

    @Override
    public void onEvent(AdminEvent event, boolean includeRepresentation) {
        String path = event.getResourcePath();
        Matcher passwordSet = PASSWORD_SET_BY_ADMINISTRATOR.matcher(path == null ? "" : path);
        if (event.getOperationType() == OperationType.ACTION && event.getError() == null && passwordSet.matches()) {
            liftLock(event.getRealmId(), passwordSet.group(1));
        }
    }

    private void liftLock(String realmId, String userId) {
        session.loginFailures().removeUserLoginFailure(session.realms().getRealm(realmId), userId);
    }

    @Override
    public void close() {}
}
