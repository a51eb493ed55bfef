package tw.taiwanjobs.keycloak.admin;

import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** {@code /admin/realms/{realm}/taiwanjobs}. */
public final class AdminResource {

    /** The settings that Keycloak's own API can set and never take away again, each with what takes it away. */
    private static final Map<String, BiConsumer<RealmModel, @Nullable String>> CLEARABLE = Map.of(
            "loginTheme", RealmModel::setLoginTheme,
            "emailTheme", RealmModel::setEmailTheme,
            "defaultLocale", AdminResource::setDefaultLocale);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator permissions;
    private final AdminEventBuilder events;

    AdminResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator permissions, AdminEventBuilder events) {
        this.session = session;
        this.realm = realm;
        this.permissions = permissions;
        this.events = events.resource(ResourceType.REALM);
    }

    /** Keycloak 26.7 forgets to load the realm for this one change, unless another came before it. */
    private static void setDefaultLocale(RealmModel realm, @Nullable String locale) {
        realm.setInternationalizationEnabled(realm.isInternationalizationEnabled());
        realm.setDefaultLocale(locale);
    }

    @DELETE
    @Path("settings/{name}")
    public void clear(@PathParam("name") String name) {
        permissions.realm().requireManageRealm();
        Optional.ofNullable(CLEARABLE.get(name))
                .orElseThrow(NotFoundException::new)
                .accept(realm, null);
        events.operation(OperationType.UPDATE)
                .resourcePath(session.getContext().getUri())
                .success();
    }
}
