package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.operator.OperatorException;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/**
 * From a realm that an older release is installed in to the realm file of this one. What an administrator has set since
 * then stays: settings of the realm and of the steps, policies that are switched off, entries with other names.
 */
final class RealmUpgrade {
    private static final String ENABLED = "enabled";

    private final RealmAdminRest realm;
    private final RealmFile file;
    private final RealmSetup setup;
    private final RealmState olderRelease;
    private final FlowUpgrade flows;

    /** @param olderRelease knows its settings; what they are now is the administrator's */
    RealmUpgrade(RealmAdminRest realm, RealmFile file, RealmSetup setup, RealmState olderRelease) {
        this.olderRelease = olderRelease;
        this.realm = realm;
        this.file = file;
        this.setup = setup;
        this.flows = new FlowUpgrade(realm, file, setup);
    }

    /** What comes or changes. */
    List<Change> additions() {
        return Stream.concat(parts().stream(), settings().stream()).toList();
    }

    /** All of that but settings, which have to be what they are in a realm of whatever administrator. */
    List<Change> parts() {
        return Stream.of(
                        flows.additions().stream(),
                        newActions(),
                        newScopes(),
                        newRoles(),
                        newClients(),
                        profiles().stream(),
                        policies().stream(),
                        userProfile().stream())
                .flatMap(changes -> changes)
                .toList();
    }

    /** What goes, after that. */
    List<Change> removals() {
        return Stream.concat(flows.removals().stream(), oldActions()).toList();
    }

    /** All of it or nothing. */
    static void add(List<Change> additions) {
        Deque<Runnable> back = new ArrayDeque<>();
        try {
            additions.forEach(change -> {
                back.push(change.takeBack());
                change.make().run();
            });
        } catch (OperatorException e) {
            takeBack(back, e);
            throw e;
        }
    }

    /** Nothing needs what is removed here, so the rest of it can wait for the next call. */
    static void remove(List<Change> removals) {
        try {
            removals.forEach(change -> change.make().run());
        } catch (OperatorException e) {
            throw new OperatorException(
                    e.getMessage() + "; all that is new is there, and the same command again removes"
                            + " what is left of the older release");
        }
    }

    private static void takeBack(Deque<Runnable> back, OperatorException cause) {
        try {
            back.forEach(Runnable::run);
        } catch (OperatorException e) {
            throw new OperatorException(cause.getMessage() + "; and what was done could not be taken back: "
                    + e.getMessage() + ". The same command again goes on from there");
        }
    }

    private Stream<Change> newActions() {
        var registered = registered();
        return file.requiredActions().stream()
                .filter(action -> !registered.contains(RealmFlows.alias(action)))
                .map(action -> new Change(
                        "required action " + RealmFlows.alias(action) + " is new",
                        () -> setup.register(action),
                        () -> registered().stream()
                                .filter(RealmFlows.alias(action)::equals)
                                .forEach(alias -> realm.delete(path(alias)))));
    }

    private Stream<Change> newScopes() {
        return new ClientScopes(file)
                .missingIn(realm.get(RealmPaths.CLIENT_SCOPES)).stream()
                        .map(scope -> new Change(
                                "client scope " + name(scope) + " is new",
                                () -> realm.post(RealmPaths.CLIENT_SCOPES, scope),
                                () -> named(realm.get(RealmPaths.CLIENT_SCOPES), scope)
                                        .ifPresent(there -> realm.delete(RealmPaths.CLIENT_SCOPES + "/"
                                                + there.path("id").asText()))));
    }

    private Stream<Change> newRoles() {
        var roles = new AdminRoles(realm);
        return roles.missing(file).stream()
                .map(role -> new Change(
                        "administrators' role " + name(role) + " is new",
                        () -> roles.create(role),
                        () -> roles.delete(name(role))));
    }

    private Stream<Change> newClients() {
        var clients = new OwnClients(realm);
        return clients.missing(file).stream()
                .map(client -> new Change(
                        "client " + RealmFile.clientId(client) + " is new",
                        () -> clients.create(client),
                        () -> clients.delete(RealmFile.clientId(client))));
    }

    private Stream<Change> oldActions() {
        return registered().stream()
                .filter(alias ->
                        RealmFile.isOurAction(alias) && !file.actionAliases().contains(alias))
                .map(alias ->
                        new Change("required action " + alias + " goes", () -> realm.delete(path(alias)), () -> {}));
    }

    private List<String> registered() {
        return RealmFile.list(realm.get(RealmPaths.REQUIRED_ACTIONS))
                .map(RealmFlows::alias)
                .toList();
    }

    private static String path(String action) {
        return RealmPaths.REQUIRED_ACTIONS + "/" + action;
    }

    private Optional<Change> profiles() {
        return entries("client profile", RealmPaths.CLIENT_PROFILES, file.clientProfiles(), "profiles");
    }

    private Optional<Change> policies() {
        var ours = new ClientRules(file, realm.get("/clients")).policies();
        var present = realm.get(RealmPaths.CLIENT_POLICIES).path("policies");
        RealmFile.list(ours.path("policies"))
                .forEach(policy -> named(present, policy)
                        .ifPresent(there -> ((ObjectNode) policy).set(ENABLED, there.path(ENABLED))));
        var switchedOff = RealmFile.list(ours.path("policies"))
                .filter(policy -> !policy.path(ENABLED).asBoolean()
                        && named(present, policy).isEmpty())
                .map(RealmUpgrade::name)
                .toList();
        return entries("client policy", RealmPaths.CLIENT_POLICIES, ours, "policies")
                .map(change -> switchedOff.isEmpty()
                        ? change
                        : change.but(String.join(", ", switchedOff)
                                + " switched off, because there are clients that do not keep it"));
    }

    private Optional<Change> userProfile() {
        var merged = new ProfileMerge(file.userProfile(), realm.get(RealmPaths.USER_PROFILE)).merged();
        return entries("user profile", RealmPaths.USER_PROFILE, merged, "groups", "attributes");
    }

    private Optional<Change> settings() {
        var representation = realm.get("");
        var after = new RealmSettings(file).toSet(representation);
        after.properties().removeIf(setting -> olderRelease.settings().has(setting.getKey()));
        var names = after.properties().stream().map(Map.Entry::getKey).toList();
        var before = RealmState.picked(representation, names);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(
                        "settings " + String.join(", ", names) + " as in this release",
                        () -> SettingsOfTheRealm.put(realm, after),
                        () -> setup.removal().putSettings(before)));
    }

    private Optional<Change> entries(String what, String path, ObjectNode ours, String... lists) {
        var before = realm.get(path);
        ObjectNode after = before.deepCopy();
        var different = Stream.of(lists)
                .flatMap(list -> putDifferent(after.withArray(list), ours.path(list)).stream())
                .toList();
        return different.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(
                        what + " "
                                + different.stream().map(RealmUpgrade::name).collect(Collectors.joining(", "))
                                + " as in this release",
                        () -> realm.put(path, after),
                        () -> putUnlessThere(path, before)));
    }

    private static List<JsonNode> putDifferent(ArrayNode entries, JsonNode ours) {
        var different = RealmFile.list(ours)
                .filter(entry -> named(entries, entry)
                        .filter(there -> isCovered(entry, there))
                        .isEmpty())
                .toList();
        different.forEach(entry -> put(entries, entry));
        return different;
    }

    /** Keycloak writes the same content in an order of its own. */
    private void putUnlessThere(String path, JsonNode content) {
        if (!realm.get(path).equals(content)) {
            realm.put(path, content);
        }
    }

    /** Keycloak writes more fields than the file, each with the value that it has where it is not named. */
    private static boolean isCovered(JsonNode ours, JsonNode there) {
        if (!ours.isObject()) {
            return ours.equals(there);
        }
        return ours.properties().stream().allMatch(field -> isCovered(field.getValue(), there.path(field.getKey())))
                && there.properties().stream()
                        .filter(field -> !ours.has(field.getKey()))
                        .allMatch(field -> isNothing(field.getValue()));
    }

    private static boolean isNothing(JsonNode value) {
        return value.isNull() || value.isContainerNode() && value.isEmpty() || value.isBoolean() && !value.asBoolean();
    }

    private static void put(ArrayNode entries, JsonNode entry) {
        for (int place = 0; place < entries.size(); place++) {
            if (name(entries.get(place)).equals(name(entry))) {
                entries.set(place, entry);
                return;
            }
        }
        entries.add(entry);
    }

    private static Optional<JsonNode> named(JsonNode entries, JsonNode entry) {
        return RealmFile.list(entries)
                .filter(there -> name(there).equals(name(entry)))
                .findFirst();
    }

    private static String name(JsonNode entry) {
        return entry.path("name").asText();
    }
}
