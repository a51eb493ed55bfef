package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/**
 * One node of the server, as it tells of itself.
 *
 * @param address by which the operator knows it
 * @param health answer of {@code taiwanjobs/health}
 * @param keys answer of {@code taiwanjobs/keys}
 */
record Node(String address, JsonNode health, JsonNode keys) {

    /** @throws tw.taiwanjobs.keycloak.operator.OperatorException if it does not answer, or has no jar that knows the question */
    static Node at(String address, RealmAdminRest realm) {
        return new Node(address, realm.get("/taiwanjobs/health"), realm.get("/taiwanjobs/keys"));
    }

    String release() {
        return health.path("release").asText();
    }

    /** Each version with its state and its fingerprint, in order. */
    List<String> ring() {
        return RealmFile.list(keys)
                .map(key ->
                        key.path("version").asText() + " " + key.path("state").asText() + " "
                                + key.path("fingerprint").asText())
                .sorted()
                .toList();
    }
}
