package tw.taiwanjobs.keycloak.portal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tw.taiwanjobs.keycloak.portal.domain.ClientSettings;
import tw.taiwanjobs.keycloak.portal.domain.ClientSettings.Switch;
import tw.taiwanjobs.keycloak.portal.domain.PortalRule;

/** What the rules look at, read from the admin REST API. */
public final class PortalJson {
    private static final Map<Switch, String> SWITCHES = new EnumMap<>(Map.of(
            Switch.ENABLED, "enabled",
            Switch.BEARER_ONLY, "bearerOnly",
            Switch.STANDARD_FLOW, "standardFlowEnabled",
            Switch.IMPLICIT_FLOW, "implicitFlowEnabled",
            Switch.DIRECT_GRANTS, "directAccessGrantsEnabled",
            Switch.FULL_SCOPE, "fullScopeAllowed",
            Switch.CONSENT_REQUIRED, "consentRequired"));

    private PortalJson() {}

    public static ClientSettings settings(JsonNode client) {
        return new ClientSettings(
                client.path("clientId").asText(),
                client.path("protocol").asText("openid-connect"),
                switches(client),
                client.path("rootUrl").asText(""),
                client.path("baseUrl").asText(""),
                texts(client.path("redirectUris")).toList(),
                attributes(client),
                list(client.path("protocolMappers"))
                        .map(mapper -> mapper.path("protocolMapper").asText())
                        .collect(Collectors.toSet()),
                Stream.concat(texts(client.path("defaultClientScopes")), texts(client.path("optionalClientScopes")))
                        .collect(Collectors.toSet()));
    }

    /** @param clientProfiles of the realm */
    public static boolean isLoopbackAllowed(JsonNode clientProfiles) {
        return list(clientProfiles.path("profiles"))
                .flatMap(profile -> list(profile.path("executors")))
                .filter(executor -> executor.path("executor").asText().equals(PortalRule.EXECUTOR))
                .anyMatch(executor ->
                        executor.path("configuration").path(PortalRule.LOOPBACK).asBoolean());
    }

    private static Set<Switch> switches(JsonNode client) {
        return SWITCHES.entrySet().stream()
                .filter(entry -> client.path(entry.getValue()).asBoolean())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Map<String, String> attributes(JsonNode client) {
        return client.path("attributes").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().asText()));
    }

    private static Stream<String> texts(JsonNode array) {
        return list(array).map(JsonNode::asText);
    }

    private static Stream<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
