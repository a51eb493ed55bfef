package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/** The flows of a realm, with the subflows that no list shows, also those that no flow holds any more. */
final class RealmFlows {
    /** Every flow of the product has a name that begins so, in every release. */
    private static final String OURS = "taiwanjobs ";

    private final RealmAdminRest realm;
    private final List<JsonNode> all;

    private RealmFlows(RealmAdminRest realm, List<JsonNode> all) {
        this.realm = realm;
        this.all = all;
    }

    static RealmFlows of(RealmAdminRest realm) {
        return of(realm, realm.export());
    }

    /** @param export what {@link RealmAdminRest#export} says */
    static RealmFlows of(RealmAdminRest realm, JsonNode export) {
        return new RealmFlows(
                realm, RealmFile.list(export.path("authenticationFlows")).toList());
    }

    static boolean isOurs(String alias) {
        return alias.startsWith(OURS);
    }

    List<JsonNode> all() {
        return all;
    }

    List<JsonNode> ours() {
        return all.stream().filter(flow -> isOurs(alias(flow))).toList();
    }

    Set<String> aliases() {
        return all.stream().map(RealmFlows::alias).collect(Collectors.toSet());
    }

    /** The realm must not use them any more. */
    void deleteOurs() {
        ours().stream().filter(flow -> flow.path("topLevel").asBoolean()).forEach(this::delete);
        of(realm).ours().forEach(leftover -> of(realm).delete(alias(leftover)));
    }

    /** Keycloak deletes a flow with the flows inside it, so one of the leftovers may be gone with another. */
    private void delete(String alias) {
        all.stream().filter(flow -> alias(flow).equals(alias)).forEach(this::delete);
    }

    private void delete(JsonNode flow) {
        realm.delete(RealmPaths.FLOWS + "/" + flow.path("id").asText());
    }

    static String alias(JsonNode flow) {
        return flow.path("alias").asText();
    }
}
