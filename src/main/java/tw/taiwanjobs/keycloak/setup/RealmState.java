package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/** What a realm has of all that an installation may change, at one moment. What the realm does not have is {@code null}. */
final class RealmState {
    static final String SETTINGS = "settings";
    static final String REQUIRED_ACTIONS = "requiredActions";
    static final String USER_PROFILE = "userProfile";
    static final String CLIENT_SCOPES = "clientScopes";
    static final String ADMIN_ROLES = "adminRoles";
    static final String CLIENTS = "clients";
    static final String CLIENT_PROFILES = "clientProfiles";
    static final String CLIENT_POLICIES = "clientPolicies";

    private static final String USER_PROFILE_COMPONENT = "org.keycloak.userprofile.UserProfileProvider";

    private final ObjectNode content;

    RealmState(ObjectNode content) {
        this.content = content;
    }

    /** @param file names the settings, the required actions, the client scopes, the administrators' roles and the clients that matter */
    static RealmState of(RealmAdminRest realm, RealmFile file) {
        return of(
                realm,
                file.settings().properties().stream().map(Map.Entry::getKey).toList(),
                file.actionAliases(),
                file.clientScopeNames(),
                file.adminRoleNames(),
                file.clientIds());
    }

    static RealmState of(
            RealmAdminRest realm,
            Collection<String> settings,
            Collection<String> requiredActions,
            Collection<String> clientScopes,
            Collection<String> adminRoles,
            Collection<String> clients) {
        var state = new ObjectMapper().createObjectNode();
        state.set(SETTINGS, picked(realm.get(""), settings));
        state.set(REQUIRED_ACTIONS, picked(actions(realm), requiredActions));
        state.set(CLIENT_SCOPES, picked(byName(realm.get(RealmPaths.CLIENT_SCOPES)), clientScopes));
        state.set(ADMIN_ROLES, picked(byName(new AdminRoles(realm).present()), adminRoles));
        state.set(CLIENTS, clients(realm, clients));
        state.set(USER_PROFILE, userProfile(realm));
        state.set(CLIENT_PROFILES, realm.get(RealmPaths.CLIENT_PROFILES));
        state.set(CLIENT_POLICIES, realm.get(RealmPaths.CLIENT_POLICIES));
        return new RealmState(state);
    }

    ObjectNode content() {
        return content;
    }

    /** By name; {@code null} is a setting that the realm does not have. */
    ObjectNode settings() {
        return (ObjectNode) content.path(SETTINGS);
    }

    /** @param other names the settings that stay */
    RealmState withoutSettingsBeyond(RealmState other) {
        var fewer = content.deepCopy();
        fewer.withObject("/" + SETTINGS)
                .properties()
                .removeIf(setting -> !other.settings().has(setting.getKey()));
        return new RealmState(fewer);
    }

    /** @param other its settings are left out where they are the same */
    RealmState withoutSettingsOf(RealmState other) {
        var different = content.deepCopy();
        different
                .withObject("/" + SETTINGS)
                .properties()
                .removeIf(setting -> same(setting.getValue(), other.settings().path(setting.getKey())));
        return new RealmState(different);
    }

    /** @param other gives the settings that are the same here as {@code before} */
    RealmState withSettingsOf(RealmState other, RealmState before) {
        var result = content.deepCopy();
        var settings = result.withObject("/" + SETTINGS);
        settings().properties().stream()
                .filter(setting -> other.settings().has(setting.getKey()))
                .filter(setting -> same(setting.getValue(), before.settings().path(setting.getKey())))
                .forEach(setting ->
                        settings.set(setting.getKey(), other.settings().get(setting.getKey())));
        return new RealmState(result);
    }

    /** By alias; {@code null} is an action that is not registered. */
    Map<String, JsonNode> requiredActions() {
        return named(REQUIRED_ACTIONS);
    }

    /** By name; {@code null} is a scope that the realm does not have. */
    Map<String, JsonNode> clientScopes() {
        return named(CLIENT_SCOPES);
    }

    /** By name; {@code null} is a role that the realm does not have. */
    Map<String, JsonNode> adminRoles() {
        return named(ADMIN_ROLES);
    }

    /** By client id; {@code null} is a client that the realm does not have. */
    Map<String, JsonNode> clients() {
        return named(CLIENTS);
    }

    private Map<String, JsonNode> named(String part) {
        var entries = new HashMap<String, JsonNode>();
        content.path(part).properties().forEach(entry -> entries.put(entry.getKey(), entry.getValue()));
        return entries;
    }

    JsonNode part(String name) {
        return content.path(name);
    }

    /**
     * What somebody has changed and {@code before} would overwrite, a line each.
     *
     * @param installed the state right after the installation
     */
    List<String> changesSince(RealmState installed, RealmState before) {
        return Stream.of(
                        changes("setting", content.path(SETTINGS), installed.part(SETTINGS), before.part(SETTINGS)),
                        changes(
                                "required action",
                                content.path(REQUIRED_ACTIONS),
                                installed.part(REQUIRED_ACTIONS),
                                before.part(REQUIRED_ACTIONS)),
                        entries("user profile attribute", USER_PROFILE, "attributes", installed, before),
                        entries("user profile group", USER_PROFILE, "groups", installed, before),
                        entries("client profile", CLIENT_PROFILES, "profiles", installed, before),
                        entries("client policy", CLIENT_POLICIES, "policies", installed, before))
                .flatMap(changes -> changes)
                .toList();
    }

    private Stream<String> entries(String what, String part, String list, RealmState installed, RealmState before) {
        return changes(
                what,
                byName(content.path(part).path(list)),
                byName(installed.part(part).path(list)),
                byName(before.part(part).path(list)));
    }

    private static Stream<String> changes(String what, JsonNode now, JsonNode installed, JsonNode before) {
        return now.properties().stream()
                .filter(entry -> !same(entry.getValue(), installed.path(entry.getKey())))
                .filter(entry -> !same(entry.getValue(), before.path(entry.getKey())))
                .map(entry -> "changed since the installation: " + what + " \"" + entry.getKey() + "\""
                        + (entry.getValue().isContainerNode() ? "" : ", now " + entry.getValue()));
    }

    /** Lists of a realm are sets: their order means nothing. */
    private static boolean same(JsonNode one, JsonNode other) {
        return one.isArray() && other.isArray()
                ? RealmFile.list(one)
                        .collect(Collectors.toSet())
                        .equals(RealmFile.list(other).collect(Collectors.toSet()))
                : one.equals(other);
    }

    private static ObjectNode byName(JsonNode list) {
        var entries = new ObjectMapper().createObjectNode();
        RealmFile.list(list).forEach(entry -> entries.set(entry.path("name").asText(), entry));
        return entries;
    }

    static ObjectNode picked(JsonNode all, Collection<String> names) {
        var picked = new ObjectMapper().createObjectNode();
        names.forEach(name -> picked.set(name, all.hasNonNull(name) ? all.get(name) : NullNode.instance));
        return picked;
    }

    private static ObjectNode clients(RealmAdminRest realm, Collection<String> ids) {
        var present = new ObjectMapper().createObjectNode();
        var clients = new OwnClients(realm);
        ids.forEach(id -> present.set(id, clients.present(id).orElse(NullNode.instance)));
        return present;
    }

    private static ObjectNode actions(RealmAdminRest realm) {
        var byAlias = new ObjectMapper().createObjectNode();
        RealmFile.list(realm.get(RealmPaths.REQUIRED_ACTIONS))
                .forEach(action -> byAlias.set(action.path("alias").asText(), action));
        return byAlias;
    }

    /** A realm whose user profile nobody has changed has none of its own: Keycloak shows its default. */
    private static JsonNode userProfile(RealmAdminRest realm) {
        var ofItsOwn = realm.get("/components?type=" + USER_PROFILE_COMPONENT).size() > 0;
        return ofItsOwn ? realm.get(RealmPaths.USER_PROFILE) : NullNode.instance;
    }
}
