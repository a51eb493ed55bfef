package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.portal.PortalJson;
import tw.taiwanjobs.keycloak.portal.domain.ClientSettings;
import tw.taiwanjobs.keycloak.portal.domain.PortalRule;

/**
 * The realm file's client policies beside the clients that a realm has already. A policy that one of them does not keep
 * would take roles or logins from it, so it is installed switched off, and the clients are named.
 */
final class ClientRules {
    /** By the executor: clients that do not keep what it enforces. Others change no client that is in use. */
    private static final Map<String, Predicate<JsonNode>> BREACHES = Map.of(
            "full-scope-disabled",
            client -> client.path("fullScopeAllowed").asBoolean(),
            "pkce-enforcer",
            client -> !client.path("attributes")
                    .path("pkce.code.challenge.method")
                    .asText()
                    .equals("S256"),
            "reject-implicit-grant",
            client -> client.path("implicitFlowEnabled").asBoolean(),
            PortalRule.EXECUTOR,
            client -> !PortalRule.faultsButPkce(PortalJson.settings(client), false)
                    .isEmpty());

    private final ObjectNode policies;
    private final List<Finding> findings = new ArrayList<>();

    ClientRules(RealmFile file, JsonNode clientsOfTheRealm) {
        this.policies = file.clientPolicies();
        var clients = RealmFile.list(clientsOfTheRealm)
                .filter(ClientRules::logsPeopleIn)
                .toList();
        RealmFile.list(policies.path("policies"))
                .forEach(policy ->
                        fit((ObjectNode) policy, executors(file, policy).toList(), clients));
        lookForPasswordGrants(clients);
    }

    /** {@code {"policies": […]}}. */
    ObjectNode policies() {
        return policies;
    }

    /** One for each policy that is switched off, and one for clients that log people in by their password. */
    List<Finding> findings() {
        return List.copyOf(findings);
    }

    private void lookForPasswordGrants(List<JsonNode> clients) {
        var names = names(
                clients, client -> client.path("directAccessGrantsEnabled").asBoolean());
        if (!names.isEmpty()) {
            findings.add(Finding.blocks(
                    "directAccessGrantsEnabled",
                    "password grants are refused from then on, clients with them: " + String.join(", ", names)
                            + ". Let them send members to the login page, and switch Direct access grants off"));
        }
    }

    private void fit(ObjectNode policy, List<String> executors, List<JsonNode> clients) {
        var breaking = names(
                clients,
                client -> executors.stream()
                        .anyMatch(executor ->
                                BREACHES.getOrDefault(executor, any -> false).test(client)));
        if (!breaking.isEmpty()) {
            policy.put("enabled", false);
            findings.add(Finding.changes(
                    "clientPolicies",
                    "Client policy \"" + policy.path("name").asText() + "\" is switched off, because of "
                            + String.join(", ", breaking)));
        }
    }

    private static List<String> names(List<JsonNode> clients, Predicate<JsonNode> which) {
        return clients.stream()
                .filter(which)
                .map(client -> client.path("clientId").asText())
                .sorted()
                .toList();
    }

    private static Stream<String> executors(RealmFile file, JsonNode policy) {
        var profiles =
                RealmFile.list(policy.path("profiles")).map(JsonNode::asText).toList();
        return RealmFile.list(file.clientProfiles().path("profiles"))
                .filter(profile -> profiles.contains(profile.path("name").asText()))
                .flatMap(profile -> RealmFile.list(profile.path("executors")))
                .map(executor -> executor.path("executor").asText());
    }

    private static boolean logsPeopleIn(JsonNode client) {
        return client.path("protocol").asText("openid-connect").equals("openid-connect")
                && !client.path("bearerOnly").asBoolean()
                && !ClientSettings.isOfTheServer(client.path("clientId").asText());
    }
}
