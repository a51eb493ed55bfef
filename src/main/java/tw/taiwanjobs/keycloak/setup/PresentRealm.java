package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;

/**
 * What a realm has before the installation.
 *
 * @param settings the realm's own representation
 * @param flows those that flows, clients and providers can be bound to
 */
record PresentRealm(
        JsonNode settings,
        JsonNode flows,
        JsonNode requiredActions,
        JsonNode userProfile,
        JsonNode clients,
        JsonNode identityProviders,
        JsonNode clientPolicies,
        JsonNode clientScopes,
        Members members) {

    static PresentRealm of(RealmAdminRest realm) {
        return new PresentRealm(
                realm.get(""),
                realm.get(RealmPaths.FLOWS),
                realm.get(RealmPaths.REQUIRED_ACTIONS),
                realm.get(RealmPaths.USER_PROFILE),
                all(realm, "/clients?search=false"),
                all(realm, "/identity-provider/instances?briefRepresentation=false"),
                realm.get(RealmPaths.CLIENT_POLICIES),
                realm.get(RealmPaths.CLIENT_SCOPES),
                Members.of(realm));
    }

    String aliasOfFlow(String id) {
        return RealmFile.list(flows)
                .filter(flow -> flow.path("id").asText().equals(id))
                .map(RealmFlows::alias)
                .findFirst()
                .orElse(id);
    }

    private static ArrayNode all(RealmAdminRest realm, String path) {
        var all = new ObjectMapper().createArrayNode();
        realm.forEach(path, all::add);
        return all;
    }
}
