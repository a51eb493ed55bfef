package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/**
 * What a realm has, as the checks see it.
 *
 * @param settings the realm's own representation
 * @param flows those that flows, clients and providers can be bound to
 * @param counted asks for all members, when somebody wants to know
 * @param ledgerHead asks where the ledger of acceptances stands, when somebody wants to know
 */
record PresentRealm(
        JsonNode settings,
        JsonNode flows,
        JsonNode requiredActions,
        JsonNode userProfile,
        JsonNode clients,
        JsonNode identityProviders,
        JsonNode clientProfiles,
        JsonNode clientPolicies,
        JsonNode clientScopes,
        Supplier<Members> counted,
        Supplier<JsonNode> ledgerHead) {

    static PresentRealm of(RealmAdminRest realm) {
        return new PresentRealm(
                realm.get(""),
                realm.get(RealmPaths.FLOWS),
                realm.get(RealmPaths.REQUIRED_ACTIONS),
                realm.get(RealmPaths.USER_PROFILE),
                all(realm, "/clients?search=false"),
                all(realm, "/identity-provider/instances?briefRepresentation=false"),
                realm.get(RealmPaths.CLIENT_PROFILES),
                realm.get(RealmPaths.CLIENT_POLICIES),
                realm.get(RealmPaths.CLIENT_SCOPES),
                onceOnly(() -> Members.of(realm)),
                () -> realm.get("/taiwanjobs/ledger/head"));
    }

    Members members() {
        return counted.get();
    }

    JsonNode ledger() {
        return ledgerHead.get();
    }

    private static <T> Supplier<T> onceOnly(Supplier<T> costly) {
        var known = new AtomicReference<@Nullable T>();
        return () -> {
            var value = known.get();
            if (value == null) {
                value = costly.get();
                known.set(value);
            }
            return value;
        };
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
