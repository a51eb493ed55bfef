package tw.taiwanjobs.keycloak.setup;

import java.util.List;

/** What an installation would mean for a realm. */
final class InstallationCheck {
    private final List<RealmCheck> checks;

    InstallationCheck(RealmFile file) {
        this.checks = List.of(
                new MembersCheck(),
                new RealmSettings(file),
                realm -> new ClientRules(file, realm.clients()).findings(),
                new OwnClientPolicies(),
                new FlowBindings(),
                new RequiredActions(),
                new ClientScopes(file),
                realm -> new ProfileMerge(file.userProfile(), realm.userProfile()).findings(),
                new MailServer());
    }

    /** What is in the way first, what stays last. */
    List<Finding> findings(PresentRealm realm) {
        return checks.stream()
                .flatMap(check -> check.findings(realm).stream())
                .sorted(Finding.THE_WORST_FIRST)
                .toList();
    }
}
