package tw.taiwanjobs.keycloak.rights;

import jakarta.ws.rs.ForbiddenException;
import java.util.Objects;
import java.util.function.Predicate;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.representations.AccessToken;
import org.keycloak.services.managers.RealmManager;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** An administrator, and what that one may do in the realm that is asked about. */
public final class Administrator {

    /** Error of the admin event about somebody who may not do what was asked for. */
    static final String NOT_ALLOWED = "not_allowed";

    private final KeycloakSession session;
    private final AdminEventBuilder events;
    private final Predicate<AdministratorsRole> rights;

    private Administrator(KeycloakSession session, AdminEventBuilder events, Predicate<AdministratorsRole> rights) {
        this.session = session;
        this.events = events;
        this.rights = rights;
    }

    /** Who asks the admin REST API. */
    public static Administrator ofRequest(
            KeycloakSession session, AdminPermissionEvaluator permissions, AdminEventBuilder events) {
        return new Administrator(
                session,
                events.resourcePath(session.getContext().getUri()),
                role -> permissions.hasOneAdminRole(role.roleName()) || isAdministratorOfAll(permissions.adminAuth()));
    }

    /**
     * Who is logged in to a console's realm in a browser.
     *
     * @param realm that is asked about
     * @param path of what is asked for, as admin events name it
     */
    public static Administrator ofBrowser(
            KeycloakSession session, RealmModel realm, RealmModel consolesRealm, UserModel user, String... path) {
        AdminAuth auth = new AdminAuth(
                consolesRealm,
                new AccessToken(),
                user,
                Objects.requireNonNull(consolesRealm.getClientByClientId(Constants.ADMIN_CONSOLE_CLIENT_ID)));
        AdminEventBuilder events =
                new AdminEventBuilder(realm, auth, session, session.getContext().getConnection()).resourcePath(path);
        AdministratorsRoles roles = new AdministratorsRoles(session, realm);
        return new Administrator(session, events, role -> roles.isGranted(role, consolesRealm, user));
    }

    public boolean has(AdministratorsRole role) {
        return rights.test(role);
    }

    /**
     * Leaves an admin event about a refusal, which stays although the request fails.
     *
     * @throws ForbiddenException for an administrator without the role
     */
    public void require(AdministratorsRole role) {
        if (!has(role)) {
            KeycloakModelUtils.runJobInTransaction(
                    session.getKeycloakSessionFactory(), session.getContext(), own -> noteRefusal(own, role));
            throw new ForbiddenException();
        }
    }

    /** An admin event about what is asked for now. */
    public AdminEventBuilder event(String resourceType, OperationType operation) {
        return events.clone(session).resource(resourceType).operation(operation);
    }

    private void noteRefusal(KeycloakSession own, AdministratorsRole role) {
        AdminEventBuilder refusal = events.clone(own)
                .resource("ADMINISTRATORS_ROLE")
                .operation(OperationType.ACTION)
                .detail("role", role.roleName());
        refusal.getEvent().setError(NOT_ALLOWED);
        refusal.success();
    }

    /** Also in a realm that has none of these roles. */
    private static boolean isAdministratorOfAll(AdminAuth auth) {
        return RealmManager.isAdministrationRealm(auth.getRealm()) && auth.hasRealmRole(AdminRoles.ADMIN);
    }
}
