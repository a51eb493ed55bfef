package tw.taiwanjobs.keycloak.member;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.keycloak.events.admin.AdminEvent;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * What an administrator does to one member in Keycloak's admin REST API (26.7), where the console's buttons lead, as its event
 * tells: in the transaction of the change, before the commit.
 */
public enum AdministratorsAct {
    /** {@code PUT users/{id}}. */
    SAVED(OperationType.UPDATE, "users/([^/]+)"),
    /** {@code PUT users/{id}/reset-password}. */
    PASSWORD_SET(OperationType.ACTION, "users/([^/]+)/reset-password");

    private final OperationType operation;
    private final Pattern path;

    AdministratorsAct(OperationType operation, String path) {
        this.operation = operation;
        this.path = Pattern.compile(path);
    }

    /** To whom it was done; empty for another event, and for one that tells of a failure. */
    public Optional<UserModel> member(KeycloakSession session, AdminEvent event) {
        String resource = event.getResourcePath();
        Matcher matcher = path.matcher(resource == null ? "" : resource);
        return event.getOperationType() == operation && event.getError() == null && matcher.matches()
                ? Optional.ofNullable(
                        session.users().getUserById(session.realms().getRealm(event.getRealmId()), matcher.group(1)))
                : Optional.empty();
    }
}
