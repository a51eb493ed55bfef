package tw.taiwanjobs.keycloak.admin;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import tw.taiwanjobs.keycloak.common.spi.StatelessFactory;

/** Puts {@link AdminResource} under the realm's address in the admin REST API. */
public final class AdminResourceProviderFactory
        implements StatelessFactory<AdminRealmResourceProvider>,
                AdminRealmResourceProviderFactory,
                AdminRealmResourceProvider {

    /** Whether members of an old system are taken, in realms of whose administrators one has the role for it. */
    private static final String IMPORT_MEMBERS = "import-members";

    private boolean importsMembers;

    @Override
    public void init(Config.Scope config) {
        importsMembers = config.getBoolean(IMPORT_MEMBERS, false);
    }

    @Override
    public String getId() {
        return "taiwanjobs";
    }

    @Override
    public AdminRealmResourceProvider create(KeycloakSession session) {
        return this;
    }

    @Override
    public Object getResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator permissions, AdminEventBuilder events) {
        return new AdminResource(session, realm, permissions, events, importsMembers);
    }
}
