package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/**
 * Gives a realm back what it had. Every step may find its work done: after a failure the same call goes on. The flows
 * are last, as long as one of them is there the product counts as installed.
 */
final class RealmRemoval {
    /** What Keycloak's own API cannot take from a realm; our extension can. */
    private static final List<String> CLEARED_BY_THE_EXTENSION =
            List.of("loginTheme", "accountTheme", "emailTheme", "adminTheme", "defaultLocale");

    private static final String SETTING = "/taiwanjobs/settings/";
    private static final String PENDING = "/users?q=memberStatus:pending&max=100";
    private static final String PUBLISHED_DOCUMENTS = "/taiwanjobs/published-documents";
    private static final String LOCKS = "/attack-detection/brute-force/users";

    private final RealmAdminRest realm;

    RealmRemoval(RealmAdminRest realm) {
        this.realm = realm;
    }

    void restore(RealmState before) {
        putSettings(before.settings());
        deletePendingSignUps();
        realm.delete(PUBLISHED_DOCUMENTS);
        realm.delete(LOCKS);
        putTheRest(before);
    }

    /** Of an installation that did not end: nobody has signed up with it, and the locks are the realm's own. */
    void takeBack(RealmState before) {
        putSettings(before.settings());
        putTheRest(before);
    }

    private void putTheRest(RealmState before) {
        realm.put(RealmPaths.USER_PROFILE, before.part(RealmState.USER_PROFILE));
        realm.put(RealmPaths.CLIENT_POLICIES, before.part(RealmState.CLIENT_POLICIES));
        realm.put(RealmPaths.CLIENT_PROFILES, before.part(RealmState.CLIENT_PROFILES));
        putRequiredActions(before.requiredActions());
        deleteScopes(before.clientScopes());
        deleteRoles(before.adminRoles());
        deleteClients(before.clients());
        RealmFlows.of(realm).deleteOurs();
    }

    /** No page of theirs is left to finish them on. */
    private void deletePendingSignUps() {
        var page = realm.get(PENDING);
        while (!page.isEmpty()) {
            RealmFile.list(page)
                    .forEach(
                            member -> realm.delete("/users/" + member.path("id").asText()));
            page = realm.get(PENDING);
        }
    }

    /** @param before by name; {@code null} is a setting that the realm does not have */
    void putSettings(ObjectNode before) {
        var settings = before.deepCopy();
        before.properties().stream()
                .filter(setting -> setting.getValue().isNull())
                .forEach(setting -> settings.set(setting.getKey(), nothing(setting.getKey())));
        SettingsOfTheRealm.put(realm, settings);
        CLEARED_BY_THE_EXTENSION.stream()
                .filter(name -> before.path(name).isNull())
                .forEach(name -> realm.delete(SETTING + name));
    }

    /** What Keycloak shows as absent afterwards. */
    private static JsonNode nothing(String setting) {
        return switch (setting) {
            case "passwordPolicy" -> JsonNodeFactory.instance.textNode("");
            case "eventsExpiration" -> JsonNodeFactory.instance.numberNode(0);
            case "supportedLocales" -> JsonNodeFactory.instance.arrayNode();
            default -> NullNode.instance;
        };
    }

    private void deleteScopes(Map<String, JsonNode> before) {
        RealmFile.list(realm.get(RealmPaths.CLIENT_SCOPES))
                .filter(scope -> before.getOrDefault(scope.path("name").asText(), MissingNode.getInstance())
                        .isNull())
                .forEach(scope -> realm.delete(
                        RealmPaths.CLIENT_SCOPES + "/" + scope.path("id").asText()));
    }

    private void deleteRoles(Map<String, JsonNode> before) {
        before.forEach((name, role) -> {
            if (role.isNull()) {
                new AdminRoles(realm).delete(name);
            }
        });
    }

    private void deleteClients(Map<String, JsonNode> before) {
        before.forEach((id, client) -> {
            if (client.isNull()) {
                new OwnClients(realm).delete(id);
            }
        });
    }

    private void putRequiredActions(Map<String, JsonNode> before) {
        var registered = RealmFile.list(realm.get(RealmPaths.REQUIRED_ACTIONS))
                .map(RealmFlows::alias)
                .collect(Collectors.toSet());
        registered.forEach(alias -> {
            var action = before.get(alias);
            var path = RealmPaths.REQUIRED_ACTIONS + "/" + alias;
            if (action != null && !action.isNull()) {
                realm.put(path, action);
            } else if (action != null || RealmFile.isOurAction(alias)) {
                realm.delete(path);
            }
        });
    }
}
