package tw.taiwanjobs.keycloak.admin;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.idm.RoleRepresentation;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import tw.taiwanjobs.keycloak.crypto.KeyUse;
import tw.taiwanjobs.keycloak.documents.DocumentPublishing;
import tw.taiwanjobs.keycloak.documents.LedgerResource;
import tw.taiwanjobs.keycloak.helpdesk.MembersResource;
import tw.taiwanjobs.keycloak.jobs.JobStatus;
import tw.taiwanjobs.keycloak.migration.MembersImportResource;
import tw.taiwanjobs.keycloak.rights.Administrator;
import tw.taiwanjobs.keycloak.rights.AdministratorsRole;
import tw.taiwanjobs.keycloak.rights.AdministratorsRoles;

/** {@code /admin/realms/{realm}/taiwanjobs}. */
public final class AdminResource {

    /** The settings that Keycloak's own API can set and never take away again, each with what takes it away. */
    private static final Map<String, BiConsumer<RealmModel, @Nullable String>> CLEARABLE = Map.of(
            "loginTheme", RealmModel::setLoginTheme,
            "accountTheme", RealmModel::setAccountTheme,
            "emailTheme", RealmModel::setEmailTheme,
            "adminTheme", RealmModel::setAdminTheme,
            "defaultLocale", AdminResource::setDefaultLocale);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator permissions;
    private final AdminEventBuilder events;
    private final boolean importsMembers;

    AdminResource(
            KeycloakSession session,
            RealmModel realm,
            AdminPermissionEvaluator permissions,
            AdminEventBuilder events,
            boolean importsMembers) {
        this.importsMembers = importsMembers;
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

    /** The work in the background that goes through whole tables, of the whole server. */
    @GET
    @Path("jobs")
    @Produces(MediaType.APPLICATION_JSON)
    public List<JobStatus> jobs() {
        permissions.realm().requireViewRealm();
        return JobStatus.all(session);
    }

    /** The versions of this node's key ring, without a key, and the rows of all realms that need them. */
    @GET
    @Path("keys")
    @Produces(MediaType.APPLICATION_JSON)
    public List<KeyUse> keys() {
        permissions.realm().requireViewRealm();
        return KeyUse.all(session);
    }

    /** Numbers for {@code bin/doctor}, none of them about a person. */
    @GET
    @Path("health")
    @Produces(MediaType.APPLICATION_JSON)
    public Health health() {
        permissions.realm().requireViewRealm();
        return Health.of(session);
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

    /** Keycloak's own API (26.7) lets nobody add a role to that client. */
    @PUT
    @Path("administrators-roles/{name}")
    @Consumes(MediaType.APPLICATION_JSON)
    public void addRole(@PathParam("name") String name, RoleRepresentation role) {
        administratorsRoles().add(ours(name), role.getDescription());
        events.operation(OperationType.CREATE)
                .resourcePath(session.getContext().getUri())
                .success();
    }

    @DELETE
    @Path("administrators-roles/{name}")
    public void removeRole(@PathParam("name") String name) {
        administratorsRoles().remove(ours(name));
        events.operation(OperationType.DELETE)
                .resourcePath(session.getContext().getUri())
                .success();
    }

    /** For a realm that the product is taken out of; who may do that need not be who publishes. */
    @DELETE
    @Path("published-documents")
    public void deletePublishedDocuments() {
        permissions.realm().requireManageRealm();
        DocumentPublishing.of(session).deleteAll();
        events.operation(OperationType.DELETE)
                .resourcePath(session.getContext().getUri())
                .success();
    }

    private AdministratorsRoles administratorsRoles() {
        permissions.realm().requireManageRealm();
        AdministratorsRoles roles = new AdministratorsRoles(session, realm);
        if (!roles.havePlace()) {
            throw new NotFoundException();
        }
        return roles;
    }

    private static AdministratorsRole ours(String name) {
        return AdministratorsRole.named(name).orElseThrow(NotFoundException::new);
    }

    @Path("members")
    public MembersResource members() {
        return new MembersResource(session, administrator());
    }

    @Path("ledger")
    public LedgerResource ledger() {
        return new LedgerResource(session, permissions, administrator());
    }

    @Path("members/import")
    public MembersImportResource importMembers() {
        if (!importsMembers) {
            throw new NotFoundException();
        }
        return new MembersImportResource(session, realm, administrator());
    }

    @Path("documents")
    public PublishingResource documents() {
        return new PublishingResource(session, administrator());
    }

    private Administrator administrator() {
        return Administrator.ofRequest(session, permissions, events);
    }
}
