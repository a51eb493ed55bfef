package tw.taiwanjobs.keycloak.rights;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.RealmManager;

/**
 * The roles of a realm's administrators where Keycloak (26.7) keeps its own: in the realm's client {@code realm-management},
 * as part of {@code realm-admin}, and in the master realm's client {@code {realm}-realm}, as part of {@code admin}.
 */
public final class AdministratorsRoles {

    private final KeycloakSession session;
    private final RealmModel realm;

    public AdministratorsRoles(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
    }

    /** Whether there is a client for them: the master realm has none of its own. */
    public boolean havePlace() {
        return management().isPresent();
    }

    /** Whether administrators who log in to that realm's console can have them: to this one's, or the master realm's. */
    public boolean areKeptBy(RealmModel consolesRealm) {
        return place(consolesRealm)
                .filter(client -> client.getRole(AdministratorsRole.VIEW_MEMBERS.roleName()) != null)
                .isPresent();
    }

    public void add(AdministratorsRole role, @Nullable String description) {
        management().ifPresent(client -> {
            put(role, client, client.getRole(AdminRoles.REALM_ADMIN), description);
            put(role, realm.getMasterAdminClient(), masterAdministrator(), description);
        });
    }

    public void remove(AdministratorsRole role) {
        Stream.concat(management().stream(), Stream.ofNullable(realm.getMasterAdminClient()))
                .flatMap(client -> Stream.ofNullable(client.getRole(role.roleName())))
                .forEach(found -> found.getContainer().removeRole(found));
    }

    /** After an import of a realm file, which names the roles of {@code realm-management} alone. */
    public void complete() {
        management()
                .ifPresent(client -> Arrays.stream(AdministratorsRole.values())
                        .filter(role -> client.getRole(role.roleName()) != null)
                        .forEach(role ->
                                add(role, client.getRole(role.roleName()).getDescription())));
    }

    /**
     * Whether a user of a console's realm has the role.
     *
     * @param consolesRealm this realm itself, or the master realm; users of others have none
     */
    boolean isGranted(AdministratorsRole role, RealmModel consolesRealm, UserModel user) {
        return place(consolesRealm)
                .map(client -> client.getRole(role.roleName()))
                .filter(user::hasRole)
                .isPresent();
    }

    private Optional<ClientModel> place(RealmModel consolesRealm) {
        if (RealmManager.isAdministrationRealm(consolesRealm)) {
            return Optional.ofNullable(realm.getMasterAdminClient());
        }
        return consolesRealm.equals(realm) ? management() : Optional.empty();
    }

    private static void put(
            AdministratorsRole role,
            ClientModel client,
            @Nullable RoleModel administrator,
            @Nullable String description) {
        RoleModel added =
                Optional.ofNullable(client.getRole(role.roleName())).orElseGet(() -> client.addRole(role.roleName()));
        added.setDescription(description);
        if (administrator != null && role.isPartOfAdministrator()) {
            administrator.addCompositeRole(added);
        }
    }

    private Optional<ClientModel> management() {
        return Optional.ofNullable(realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID));
    }

    private @Nullable RoleModel masterAdministrator() {
        return session.realms().getRealmByName(Config.getAdminRealm()).getRole(AdminRoles.ADMIN);
    }
}
