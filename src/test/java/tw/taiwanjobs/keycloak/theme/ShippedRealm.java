package tw.taiwanjobs.keycloak.theme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.stream.Collectors;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/** What the realm file lets happen. */
final class ShippedRealm {

    private final JsonNode realm;

    ShippedRealm() {
        try {
            realm = new ObjectMapper().readTree(ProjectFiles.realm().toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Set<String> executions() {
        return Set.copyOf(realm.path("authenticationFlows").findValuesAsText("authenticator"));
    }

    Set<String> requiredActions() {
        return Set.copyOf(realm.path("requiredActions").findValuesAsText("providerId"));
    }

    Set<String> listeners() {
        return realm.path("eventsListeners").valueStream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    boolean has(String setting) {
        JsonNode value = realm.path(setting);
        return value.asBoolean() || value.size() > 0;
    }
}
