package tw.taiwanjobs.keycloak.admin;

import java.util.List;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.provider.ProviderConfigurationBuilder;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProvider;
import org.keycloak.services.resources.admin.ext.AdminRealmResourceProviderFactory;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import tw.taiwanjobs.keycloak.common.spi.StatelessFactory;
import tw.taiwanjobs.keycloak.rights.AdministratorsRoles;

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
    public void postInit(KeycloakSessionFactory factory) {
        factory.register(event -> {
            if (event instanceof RealmModel.RealmPostCreateEvent created) {
                new AdministratorsRoles(created.getKeycloakSession(), created.getCreatedRealm()).complete();
            }
        });
    }

    @Override
    public List<ProviderConfigProperty> getConfigMetadata() {
        return ProviderConfigurationBuilder.create()
                .property()
                .name(IMPORT_MEMBERS)
                .type(ProviderConfigProperty.BOOLEAN_TYPE)
                .defaultValue(false)
                .helpText("Administrators with the role of that name may move members of an old system in.")
                .add()
                .build();
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
