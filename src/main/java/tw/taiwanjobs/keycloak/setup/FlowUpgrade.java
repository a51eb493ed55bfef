package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/** The product's flows in a realm beside those of the realm file. What an administrator has set in a step stays. */
final class FlowUpgrade {
    private static final String PRIORITY = "priority";
    private static final String REQUIREMENT = "requirement";

    private final RealmAdminRest realm;
    private final RealmFile file;
    private final RealmSetup setup;
    /** By alias; grows while flows are made. */
    private final Map<String, String> ids = new HashMap<>();

    FlowUpgrade(RealmAdminRest realm, RealmFile file, RealmSetup setup) {
        this.realm = realm;
        this.file = file;
        this.setup = setup;
        RealmFlows.of(realm)
                .ours()
                .forEach(flow -> ids.put(RealmFlows.alias(flow), flow.path("id").asText()));
    }

    /** New flows with their steps before the steps that lead to them. */
    List<Change> additions() {
        var isThere = List.copyOf(ids.keySet());
        var fresh = file.flows().stream()
                .filter(flow -> !isThere.contains(RealmFlows.alias(flow)))
                .toList();
        var known = file.flows().stream()
                .filter(flow -> isThere.contains(RealmFlows.alias(flow)))
                .toList();
        return Stream.of(
                        fresh.stream().map(this::flow),
                        fresh.stream().flatMap(flow -> steps(flow).map(step -> step(flow, step))),
                        known.stream().flatMap(this::differences))
                .flatMap(changes -> changes)
                .toList();
    }

    /** Steps of the product that the file does not have any more. */
    List<Change> removals() {
        var removals = new ArrayList<Change>();
        file.flows().stream()
                .filter(flow -> ids.containsKey(RealmFlows.alias(flow)))
                .forEach(flow -> {
                    var wanted = named(steps(flow), FlowUpgrade::kind).keySet();
                    present(flow).entrySet().stream()
                            .filter(step -> step.getKey().startsWith("taiwanjobs") && !wanted.contains(step.getKey()))
                            .forEach(step -> removals.add(new Change(
                                    title(flow, step.getKey()) + " goes",
                                    () -> realm.delete(RealmPaths.EXECUTIONS + "/"
                                            + step.getValue().path("id").asText()),
                                    () -> {})));
                });
        return removals;
    }

    private Change flow(JsonNode flow) {
        var alias = RealmFlows.alias(flow);
        return new Change(
                "flow \"" + alias + "\" is new",
                () -> ids.put(alias, setup.createFlow(flow)),
                () -> RealmFlows.of(realm).ours().stream()
                        .filter(made -> RealmFlows.alias(made).equals(alias))
                        .forEach(made -> realm.delete(
                                RealmPaths.FLOWS + "/" + made.path("id").asText())));
    }

    private Change step(JsonNode flow, JsonNode step) {
        return new Change(
                title(flow, name(flow, step)) + " is new",
                () -> setup.createExecution(
                        Objects.requireNonNull(ids.get(RealmFlows.alias(flow))), (ObjectNode) step, ids),
                () -> Optional.of(flow)
                        .filter(this::isThere)
                        .map(there -> present(there).get(name(flow, step)))
                        .ifPresent(made -> realm.delete(
                                RealmPaths.EXECUTIONS + "/" + made.path("id").asText())));
    }

    /** Keycloak deletes a flow with the step that leads to it. */
    private boolean isThere(JsonNode flow) {
        return RealmFlows.of(realm).aliases().contains(RealmFlows.alias(flow));
    }

    private Stream<Change> differences(JsonNode flow) {
        var present = present(flow);
        return steps(flow).flatMap(step -> {
            var there = present.get(name(flow, step));
            return there == null
                    ? Stream.of(step(flow, step))
                    : Stream.of(place(flow, step, there), config(flow, step, there))
                            .flatMap(Optional::stream);
        });
    }

    private Optional<Change> place(JsonNode flow, JsonNode step, JsonNode there) {
        if (there.path(REQUIREMENT).equals(step.path(REQUIREMENT))
                && there.path(PRIORITY).asInt() == step.path(PRIORITY).asInt()) {
            return Optional.empty();
        }
        ObjectNode moved = there.deepCopy();
        moved.set(REQUIREMENT, step.path(REQUIREMENT));
        moved.set(PRIORITY, step.path(PRIORITY));
        var path = executions(flow);
        return Optional.of(new Change(
                title(flow, name(flow, step)) + " becomes "
                        + step.path(REQUIREMENT).asText() + " at place "
                        + step.path(PRIORITY).asText(),
                () -> realm.put(path, moved),
                () -> realm.put(path, there)));
    }

    private Optional<Change> config(JsonNode flow, JsonNode step, JsonNode there) {
        if (!step.has("authenticatorConfig")) {
            return Optional.empty();
        }
        var ours = file.executionConfig(step.path("authenticatorConfig").asText());
        if (!there.has("authenticationConfig")) {
            var path = RealmPaths.EXECUTIONS + "/" + there.path("id").asText() + "/config";
            return Optional.of(new Change(
                    title(flow, name(flow, step)) + " gets its settings",
                    () -> realm.post(path, ours),
                    () -> Optional.ofNullable(present(flow).get(name(flow, step)))
                            .filter(made -> made.has("authenticationConfig"))
                            .ifPresent(made -> realm.delete(RealmPaths.CONFIG + "/"
                                    + made.path("authenticationConfig").asText()))));
        }
        var path = RealmPaths.CONFIG + "/" + there.path("authenticationConfig").asText();
        var before = realm.get(path);
        ObjectNode after = before.deepCopy();
        var settings = after.withObject("/config");
        var added = ours.path("config").properties().stream()
                .filter(setting -> !settings.has(setting.getKey()))
                .toList();
        added.forEach(setting -> settings.set(setting.getKey(), setting.getValue()));
        return added.isEmpty()
                ? Optional.empty()
                : Optional.of(new Change(
                        title(flow, name(flow, step)) + ": new settings "
                                + String.join(
                                        ", ",
                                        added.stream().map(Map.Entry::getKey).toList()),
                        () -> realm.put(path, after),
                        () -> realm.put(path, before)));
    }

    /** What stands directly in the flow, by the same names as {@link #name}. */
    private Map<String, JsonNode> present(JsonNode flow) {
        return named(
                RealmFile.list(realm.get(executions(flow)))
                        .filter(step -> step.path("level").asInt() == 0),
                step -> step.path("authenticationFlow").asBoolean()
                        ? step.path("displayName").asText()
                        : step.path("providerId").asText());
    }

    /** Steps of one kind in one flow are told apart by their order; a new one comes after the older ones. */
    private static Map<String, JsonNode> named(Stream<JsonNode> steps, Function<JsonNode, String> kind) {
        var named = new LinkedHashMap<String, JsonNode>();
        steps.forEach(step -> {
            var name = kind.apply(step);
            for (int number = 2; named.containsKey(name); number++) {
                name = kind.apply(step) + " " + number;
            }
            named.put(name, step);
        });
        return named;
    }

    private static String executions(JsonNode flow) {
        return RealmPaths.FLOWS + "/" + RealmAdminRest.encode(RealmFlows.alias(flow)) + "/executions";
    }

    private static Stream<JsonNode> steps(JsonNode flow) {
        return RealmFile.list(flow.path("authenticationExecutions"));
    }

    private static String name(JsonNode flow, JsonNode step) {
        return named(steps(flow), FlowUpgrade::kind).entrySet().stream()
                .filter(named -> named.getValue().equals(step))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String kind(JsonNode step) {
        return step.path("flowAlias").asText(step.path("authenticator").asText());
    }

    private static String title(JsonNode flow, String step) {
        return "flow \"" + RealmFlows.alias(flow) + "\": step " + step;
    }
}
