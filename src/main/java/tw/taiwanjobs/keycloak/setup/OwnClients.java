package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/** Clients of the extension in a realm: members log in through them to pages of the server itself. */
final class OwnClients {
    private static final String REALMS = "/realms/";
    private static final List<String> ADDRESSES = List.of("baseUrl", "redirectUris");

    private final RealmAdminRest realm;

    OwnClients(RealmAdminRest realm) {
        this.realm = realm;
    }

    Optional<JsonNode> present(String clientId) {
        return RealmFile.list(realm.get("/clients?clientId=" + clientId)).findFirst();
    }

    List<JsonNode> missing(RealmFile file) {
        return file.clients().stream()
                .filter(client -> present(RealmFile.clientId(client)).isEmpty())
                .toList();
    }

    /** @param client as the realm file has it, whose realm may have another name */
    void create(JsonNode client) {
        var issuer = realm.issuer();
        var here = issuer.substring(issuer.lastIndexOf(REALMS) + REALMS.length());
        ObjectNode fresh = client.deepCopy();
        ADDRESSES.forEach(name -> fresh.set(name, moved(client.path(name), here)));
        realm.post("/clients", fresh);
    }

    void delete(String clientId) {
        present(clientId)
                .ifPresent(
                        client -> realm.delete("/clients/" + client.path("id").asText()));
    }

    private static JsonNode moved(JsonNode addresses, String realmName) {
        if (addresses instanceof TextNode address) {
            return TextNode.valueOf(address.asText().replaceFirst("^" + REALMS + "[^/]+", REALMS + realmName));
        }
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        addresses.forEach(address -> all.add(moved(address, realmName)));
        return all;
    }
}
