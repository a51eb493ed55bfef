package tw.taiwanjobs.keycloak.setup;

import java.util.List;
import java.util.stream.Collectors;

/** Client policies that the realm has already: they stand beside ours. */
final class OwnClientPolicies implements RealmCheck {

    @Override
    public List<Finding> findings(PresentRealm realm) {
        var names = RealmFile.list(realm.clientPolicies().path("policies"))
                .map(policy -> policy.path("name").asText())
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? List.of() : List.of(Finding.kept("clientPolicies", names));
    }
}
