package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/** Looks at a realm before the product is taken out of it. */
final class RemovalCheck {
    private static final Map<String, String> USES_BY_A_PROVIDER =
            Map.of("firstBrokerLoginFlowAlias", "First login flow", "postBrokerLoginFlowAlias", "Post login flow");

    /** Attribute of a realm in which something was published. */
    private static final String PUBLISHED_DOCUMENTS = "taiwanjobs.documents";

    private final RealmAdminRest realm;
    private final String name;
    private final RealmBackup backup;
    private final JsonNode export;
    private final RealmFlows flows;

    RemovalCheck(RealmAdminRest realm, String name, RealmBackup backup) {
        this.realm = realm;
        this.name = name;
        this.backup = backup;
        this.export = realm.export();
        this.flows = RealmFlows.of(realm, export);
    }

    /** Why it cannot be taken out yet first, then what goes with it. */
    List<Finding> findings() {
        var refusal = refusal();
        if (!refusal.isEmpty()) {
            return refusal.stream().map(Finding::inTheWay).toList();
        }
        var obstacles = Stream.of(usesByClients(), usesByProviders(), usesByFlows(), usesByTheRealm(), missingFlows())
                .flatMap(found -> found)
                .map(Finding::inTheWay);
        return Stream.concat(obstacles, losses().stream().map(Finding::lost)).toList();
    }

    private List<String> refusal() {
        var other = backup.realm().filter(known -> !known.equals(name));
        if (other.isPresent()) {
            return List.of("the backup is of realm " + other.get() + ": name the file that the installation in realm "
                    + name + " wrote");
        }
        return flows.ours().isEmpty() ? List.of("there is nothing of the product in realm " + name) : List.of();
    }

    private Stream<String> usesByClients() {
        var ours = flows.ours().stream()
                .collect(Collectors.toMap(flow -> flow.path("id").asText(), RealmFlows::alias));
        return RealmFile.list(export.path("clients"))
                .flatMap(client -> RealmFile.list(client.path("authenticationFlowBindingOverrides"))
                        .map(JsonNode::asText)
                        .filter(ours::containsKey)
                        .map(id -> "client " + client.path("clientId").asText() + " uses the flow \"" + ours.get(id)
                                + "\": give it another one (Clients, Advanced, Authentication flow overrides)"));
    }

    private Stream<String> usesByProviders() {
        return RealmFile.list(export.path("identityProviders"))
                .flatMap(provider -> USES_BY_A_PROVIDER.entrySet().stream()
                        .filter(use ->
                                RealmFlows.isOurs(provider.path(use.getKey()).asText()))
                        .map(use -> "identity provider "
                                + provider.path("alias").asText() + " uses the flow \""
                                + provider.path(use.getKey()).asText() + "\": give it another one (" + use.getValue()
                                + ")"));
    }

    private Stream<String> usesByFlows() {
        return flows.all().stream()
                .filter(flow -> !RealmFlows.isOurs(RealmFlows.alias(flow)))
                .filter(flow -> RealmFile.list(flow.path("authenticationExecutions"))
                        .anyMatch(
                                step -> RealmFlows.isOurs(step.path("flowAlias").asText())
                                        || step.path("authenticator").asText().startsWith("taiwanjobs-")))
                .map(flow -> "the flow \"" + RealmFlows.alias(flow)
                        + "\" has steps of the product: delete them, or the flow");
    }

    private Stream<String> usesByTheRealm() {
        return export.properties().stream()
                .filter(setting -> setting.getKey().endsWith("Flow"))
                .filter(setting -> RealmFlows.isOurs(setting.getValue().asText()))
                .filter(setting -> !backup.changed().settings().has(setting.getKey()))
                .map(setting -> "the realm's " + setting.getKey() + " is \""
                        + setting.getValue().asText() + "\", and the backup knows no other");
    }

    private Stream<String> missingFlows() {
        return backup.changed().settings().properties().stream()
                .filter(setting -> setting.getKey().endsWith("Flow"))
                .filter(setting -> setting.getValue().isTextual())
                .map(setting -> setting.getValue().asText())
                .filter(alias -> !flows.aliases().contains(alias))
                .map(alias ->
                        "the flow \"" + alias + "\", which the realm had before, is no longer there: make it again");
    }

    private List<String> losses() {
        var losses = new ArrayList<String>();
        if (backup.realm().isEmpty()) {
            losses.add("the backup is of release 0.1, which does not say of which realm it is");
        }
        var known = backup.changed();
        backup.installed()
                .ifPresentOrElse(
                        installed -> losses.addAll(RealmState.of(
                                        realm,
                                        known.settings().properties().stream()
                                                .map(Map.Entry::getKey)
                                                .toList(),
                                        known.requiredActions().keySet(),
                                        known.clientScopes().keySet(),
                                        known.adminRoles().keySet(),
                                        known.clients().keySet())
                                .changesSince(installed, known)),
                        () -> losses.add("what was changed in the realm since the backup (the backup does not say what"
                                + " the installation wrote)"));
        portals(known)
                .forEach(client -> losses.add("client " + client
                        + " has claims or the subject of the product: it sees other subjects, or fewer claims"));
        if (export.path("attributes").has(PUBLISHED_DOCUMENTS)) {
            losses.add("documents that were published in the realm: their texts are deleted, so keep a copy of what"
                    + " members have accepted (bin/terms export has it, too)");
        }
        count("pending", losses, "sign-ups under way: they are deleted, these persons sign up again");
        count("legacy", losses, "members who log in with their national ID: they cannot log in any more");
        return losses;
    }

    private List<String> portals(RealmState before) {
        var ours = before.clientScopes().entrySet().stream()
                .filter(scope -> scope.getValue().isNull())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        return RealmFile.list(export.path("clients"))
                .filter(client -> Stream.of("defaultClientScopes", "optionalClientScopes")
                                .flatMap(scopes -> RealmFile.list(client.path(scopes)))
                                .anyMatch(scope -> ours.contains(scope.asText()))
                        || RealmFile.list(client.path("protocolMappers"))
                                .anyMatch(mapper ->
                                        mapper.path("protocolMapper").asText().startsWith("taiwanjobs-")))
                .map(client -> client.path("clientId").asText())
                .toList();
    }

    private void count(String status, List<String> losses, String what) {
        var members = realm.get("/users/count?q=memberStatus:" + status).asInt();
        if (members > 0) {
            losses.add(members + " " + what);
        }
    }
}
