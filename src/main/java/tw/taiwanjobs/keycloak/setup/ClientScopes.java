package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The realm file's client scopes beside those that a realm has. What is missing by its name comes; the others stay as
 * they are for the clients that use them.
 */
final class ClientScopes implements RealmCheck {
    private final List<JsonNode> ofTheFile;

    ClientScopes(RealmFile file) {
        this.ofTheFile = file.clientScopes();
    }

    List<JsonNode> missingIn(JsonNode scopesOfTheRealm) {
        return ofTheFile.stream()
                .filter(scope -> named(scopesOfTheRealm, scope).isEmpty())
                .toList();
    }

    @Override
    public List<Finding> findings(PresentRealm realm) {
        var different = ofTheFile.stream()
                .filter(scope -> named(realm.clientScopes(), scope)
                        .filter(there -> !mappers(there).equals(mappers(scope)))
                        .isPresent())
                .map(ClientScopes::name)
                .toList();
        return different.isEmpty()
                ? List.of()
                : List.of(Finding.kept(
                        "clientScopes",
                        String.join(", ", different)
                                + ": their claims are the realm's own, in access tokens too. To give portals the"
                                + " product's, rename these scopes, then run upgrade"));
    }

    private static Optional<JsonNode> named(JsonNode scopes, JsonNode scope) {
        return RealmFile.list(scopes)
                .filter(there -> name(there).equals(name(scope)))
                .findFirst();
    }

    private static Set<String> mappers(JsonNode scope) {
        return RealmFile.list(scope.path("protocolMappers"))
                .map(mapper -> mapper.path("protocolMapper").asText()
                        + mapper.path("config").path("claim.name").asText())
                .collect(Collectors.toSet());
    }

    private static String name(JsonNode scope) {
        return scope.path("name").asText();
    }
}
