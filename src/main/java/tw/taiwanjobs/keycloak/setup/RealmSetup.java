package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import tw.taiwanjobs.keycloak.operator.OperatorException;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/** Puts the product into a realm. */
final class RealmSetup {
    private final RealmAdminRest realm;
    private final RealmFile file;
    private final ObjectMapper json = new ObjectMapper();

    RealmSetup(RealmAdminRest realm, RealmFile file) {
        this.realm = realm;
        this.file = file;
    }

    boolean isInstalled() {
        return RealmFile.list(realm.get(RealmPaths.FLOWS))
                .anyMatch(flow -> ourFlows().contains(alias(flow)));
    }

    static OperatorException alreadyInstalled() {
        return new OperatorException("The realm has these flows already: uninstall first. Where an installation did not"
                + " end, install again with the --backup file of that one");
    }

    /** The realm of all that {@link #install} may change. */
    RealmState state() {
        return RealmState.of(realm, file);
    }

    List<Finding> checkRemoval(String name, RealmBackup backup) {
        return new RemovalCheck(realm, name, backup).findings();
    }

    /** @param olderRelease knows the settings of that release */
    RealmUpgrade upgrade(RealmState olderRelease) {
        return new RealmUpgrade(realm, file, this, olderRelease);
    }

    RealmRemoval removal() {
        return new RealmRemoval(realm);
    }

    /** @throws OperatorException if the server does not have the extension, or another release of it */
    void checkServer() {
        var missing = new ServerParts(file).missingIn(realm.serverInfo());
        if (!missing.isEmpty()) {
            throw new OperatorException("The server does not have " + String.join(", ", missing)
                    + ": copy taiwanjobs-keycloak.jar of this release into providers/ of every node, or switch the feature"
                    + " of Keycloak on, then kc.sh build and a start. Nothing was changed");
        }
    }

    PresentRealm present() {
        return PresentRealm.of(realm);
    }

    List<Finding> findings(PresentRealm present) {
        return new InstallationCheck(file).findings(present);
    }

    /** Flows come first and what binds them last: until then the realm works as before. */
    void install(PresentRealm present) {
        RealmFlows.of(realm).deleteOurs();
        createFlows();
        file.requiredActions().forEach(this::register);
        realm.put(RealmPaths.USER_PROFILE, new ProfileMerge(file.userProfile(), present.userProfile()).merged());
        new ClientScopes(file)
                .missingIn(present.clientScopes())
                .forEach(scope -> realm.post(RealmPaths.CLIENT_SCOPES, scope));
        var roles = new AdminRoles(realm);
        roles.missing(file).forEach(roles::create);
        var clients = new OwnClients(realm);
        clients.missing(file).forEach(clients::create);
        putWithEntriesOfTheRealm(RealmPaths.CLIENT_PROFILES, file.clientProfiles());
        putWithEntriesOfTheRealm(RealmPaths.CLIENT_POLICIES, new ClientRules(file, present.clients()).policies());
        SettingsOfTheRealm.put(realm, new RealmSettings(file).toSet(present.settings()));
    }

    private Set<String> ourFlows() {
        return file.flows().stream().map(RealmSetup::alias).collect(Collectors.toSet());
    }

    private void createFlows() {
        Map<String, String> ids = new HashMap<>();
        for (var flow : file.flows()) {
            ids.put(alias(flow), createFlow(flow));
        }
        for (var flow : file.flows()) {
            RealmFile.list(flow.path("authenticationExecutions"))
                    .forEach(execution ->
                            createExecution(Objects.requireNonNull(ids.get(alias(flow))), (ObjectNode) execution, ids));
        }
    }

    /** Without its steps. @return its id */
    String createFlow(JsonNode flow) {
        return realm.post(RealmPaths.FLOWS, ((ObjectNode) flow.deepCopy()).without("authenticationExecutions"));
    }

    /** @return its id */
    String createExecution(String parentFlow, ObjectNode execution, Map<String, String> ids) {
        var fresh = execution.deepCopy();
        fresh.put("parentFlow", parentFlow);
        fresh.put("flowId", ids.get(execution.path("flowAlias").asText()));
        fresh.remove("flowAlias");
        fresh.remove("userSetupAllowed");
        fresh.remove("authenticatorConfig");
        var id = realm.post(RealmPaths.EXECUTIONS, fresh);
        if (execution.has("authenticatorConfig")) {
            var config =
                    file.executionConfig(execution.path("authenticatorConfig").asText());
            realm.post(RealmPaths.EXECUTIONS + "/" + id + "/config", config);
        }
        return id;
    }

    void register(JsonNode action) {
        var registration = json.createObjectNode();
        registration.set("providerId", action.path("providerId"));
        registration.set("name", action.path("name"));
        realm.post(RealmPaths.REGISTER_ACTION, registration);
        realm.put(RealmPaths.REQUIRED_ACTIONS + "/" + alias(action), action);
    }

    /** The realm keeps profiles and policies whose names are not ours. */
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
        RealmFile.list(theirs).filter(entry -> !names.contains(name(entry))).forEach(ours::add);
    }

    private static String alias(JsonNode flowOrAction) {
        return flowOrAction.path("alias").asText();
    }

    private static String name(JsonNode entry) {
        return entry.path("name").asText();
    }
}
