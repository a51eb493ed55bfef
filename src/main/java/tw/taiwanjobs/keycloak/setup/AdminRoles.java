package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Optional;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/**
 * Roles for administrators, beside Keycloak's own ones of the same client, which the master realm does not have. Keycloak
 * (26.7) lets nobody change that client; our extension does.
 */
final class AdminRoles {
    static final String CLIENT = "realm-management";

    private static final String OURS = "/taiwanjobs/administrators-roles/";

    private final RealmAdminRest realm;

    AdminRoles(RealmAdminRest realm) {
        this.realm = realm;
    }

    JsonNode present() {
        return client().map(id -> realm.get("/clients/" + id + "/roles"))
                .orElseGet(JsonNodeFactory.instance::arrayNode);
    }

    List<JsonNode> missing(RealmFile file) {
        var present = RealmFile.list(present())
                .map(role -> role.path("name").asText())
                .toList();
        return client().isEmpty()
                ? List.of()
                : file.adminRoles().stream()
                        .filter(role -> !present.contains(role.path("name").asText()))
                        .toList();
    }

    void create(JsonNode role) {
        realm.put(OURS + role.path("name").asText(), role);
    }

    void delete(String name) {
        client().ifPresent(id -> realm.delete(OURS + name));
    }

    private Optional<String> client() {
        return RealmFile.list(realm.get("/clients?clientId=" + CLIENT))
                .findFirst()
                .map(client -> client.path("id").asText());
    }
}
