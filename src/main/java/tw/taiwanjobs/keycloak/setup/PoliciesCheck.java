package tw.taiwanjobs.keycloak.setup;

import java.util.List;

/** Whether the product's client policies hold: past them a portal is changed into one that does not keep the rules. */
final class PoliciesCheck implements RealmCheck {
    private final RealmFile file;

    PoliciesCheck(RealmFile file) {
        this.file = file;
    }

    @Override
    public List<Finding> findings(PresentRealm realm) {
        var ours = RealmFile.list(file.clientPolicies().path("policies"))
                .map(policy -> policy.path("name").asText())
                .toList();
        return RealmFile.list(realm.clientPolicies().path("policies"))
                .filter(policy -> ours.contains(policy.path("name").asText())
                        && !policy.path("enabled").asBoolean())
                .map(policy -> Finding.toMend(
                        "client policy " + policy.path("name").asText(),
                        "is off: mend the clients below, then switch it on under Realm settings → Client policies"))
                .toList();
    }
}
