package tw.taiwanjobs.keycloak.setup;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The required actions that the realm offers or gives to new members. */
final class RequiredActions implements RealmCheck {

    @Override
    public List<Finding> findings(PresentRealm realm) {
        return Stream.of("enabled", "defaultAction")
                .map(state -> Finding.kept("requiredActions." + state, aliases(realm, state)))
                .filter(finding -> !finding.text().isEmpty())
                .toList();
    }

    private static String aliases(PresentRealm realm, String state) {
        return RealmFile.list(realm.requiredActions())
                .filter(action -> action.path(state).asBoolean())
                .map(action -> action.path("alias").asText())
                .collect(Collectors.joining(", "));
    }
}
