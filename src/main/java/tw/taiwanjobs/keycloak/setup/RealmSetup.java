package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Puts the product into a realm and takes it out again. */
final class RealmSetup {
    private static final String FLOWS = "/authentication/flows";
    private static final String EXECUTIONS = "/authentication/executions";
    private static final String REQUIRED_ACTIONS = "/authentication/required-actions/";
    private static final String USER_PROFILE = "/users/profile";
    private static final String CLIENT_PROFILES = "/client-policies/profiles";
    private static final String CLIENT_POLICIES = "/client-policies/policies";
    /** The member's whole name stands in {@code firstName}. */
    private static final String LAST_NAME = "lastName";

    private final RealmAdminRest realm;
    private final RealmFile file;
    private final ObjectMapper json = new ObjectMapper();

    RealmSetup(RealmAdminRest realm, RealmFile file) {
        this.realm = realm;
        this.file = file;
    }

    boolean isInstalled() {
        return RealmFile.list(realm.get(FLOWS)).anyMatch(flow -> ourFlows().contains(alias(flow)));
    }

    /** What {@link #install} is about to change, for {@link #uninstall}. */
    ObjectNode currentState() {
        var representation = realm.get("");
        var settings = json.createObjectNode();
        file.settings()
                .fields()
                .forEachRemaining(field -> settings.set(
                        field.getKey(),
                        representation.path(field.getKey()).isMissingNode()
                                ? nothing(field.getValue())
                                : representation.get(field.getKey())));
        var state = json.createObjectNode();
        state.set("settings", settings);
        state.set("userProfile", realm.get(USER_PROFILE));
        state.set("clientProfiles", realm.get(CLIENT_PROFILES));
        state.set("clientPolicies", realm.get(CLIENT_POLICIES));
        return state;
    }

    /** @return what an administrator should know of it, a line each */
    List<String> install() {
        var clientRules = new ClientRules(file, realm.get("/clients"));
        createFlows();
        file.requiredActions().forEach(this::register);
        putWithEntriesOfTheRealm(USER_PROFILE, file.userProfile());
        putWithEntriesOfTheRealm(CLIENT_PROFILES, file.clientProfiles());
        putWithEntriesOfTheRealm(CLIENT_POLICIES, clientRules.policies());
        realm.put("", file.settings());
        return clientRules.findings();
    }

    /** @param state what {@link #currentState} said before {@link #install} */
    void uninstall(JsonNode state) {
        realm.put("", state.path("settings"));
        realm.put(USER_PROFILE, state.path("userProfile"));
        realm.put(CLIENT_POLICIES, state.path("clientPolicies"));
        realm.put(CLIENT_PROFILES, state.path("clientProfiles"));
        var registered = RealmFile.list(realm.get("/authentication/required-actions"))
                .map(RealmSetup::alias)
                .collect(Collectors.toSet());
        file.requiredActions().stream()
                .map(RealmSetup::alias)
                .filter(registered::contains)
                .forEach(alias -> realm.delete(REQUIRED_ACTIONS + alias));
        RealmFile.list(realm.get(FLOWS))
                .filter(flow -> ourFlows().contains(alias(flow)))
                .forEach(flow -> realm.delete(FLOWS + "/" + flow.path("id").asText()));
    }

    private Set<String> ourFlows() {
        return file.flows().stream().map(RealmSetup::alias).collect(Collectors.toSet());
    }

    private void createFlows() {
        Map<String, String> ids = new HashMap<>();
        for (var flow : file.flows()) {
            var empty = ((ObjectNode) flow.deepCopy()).without("authenticationExecutions");
            ids.put(alias(flow), realm.post(FLOWS, empty));
        }
        for (var flow : file.flows()) {
            RealmFile.list(flow.path("authenticationExecutions"))
                    .forEach(execution ->
                            createExecution(Objects.requireNonNull(ids.get(alias(flow))), (ObjectNode) execution, ids));
        }
    }

    private void createExecution(String parentFlow, ObjectNode execution, Map<String, String> ids) {
        var fresh = execution.deepCopy();
        fresh.put("parentFlow", parentFlow);
        fresh.put("flowId", ids.get(execution.path("flowAlias").asText()));
        fresh.remove("flowAlias");
        fresh.remove("userSetupAllowed");
        fresh.remove("authenticatorConfig");
        var id = realm.post(EXECUTIONS, fresh);
        if (execution.has("authenticatorConfig")) {
            var config =
                    file.executionConfig(execution.path("authenticatorConfig").asText());
            realm.post(EXECUTIONS + "/" + id + "/config", config);
        }
    }

    private void register(JsonNode action) {
        var registration = json.createObjectNode();
        registration.set("providerId", action.path("providerId"));
        registration.set("name", action.path("name"));
        realm.post("/authentication/register-required-action", registration);
        realm.put(REQUIRED_ACTIONS + alias(action), action);
    }

    /** The realm keeps attributes, groups, profiles and policies whose names are not ours. */
    private void putWithEntriesOfTheRealm(String path, ObjectNode ours) {
        var present = realm.get(path);
        ours.fields().forEachRemaining(list -> {
            if (list.getValue() instanceof ArrayNode entries) {
                addMissing(entries, present.path(list.getKey()));
            }
        });
        realm.put(path, ours);
    }

    private static void addMissing(ArrayNode ours, JsonNode theirs) {
        var names = RealmFile.list(ours).map(RealmSetup::name).collect(Collectors.toSet());
        names.add(LAST_NAME);
        RealmFile.list(theirs).filter(entry -> !names.contains(name(entry))).forEach(ours::add);
    }

    /** What empties a setting that the realm does not have. */
    private JsonNode nothing(JsonNode like) {
        return like.isArray() ? json.createArrayNode() : TextNode.valueOf("");
    }

    private static String alias(JsonNode flowOrAction) {
        return flowOrAction.path("alias").asText();
    }

    private static String name(JsonNode entry) {
        return entry.path("name").asText();
    }
}
