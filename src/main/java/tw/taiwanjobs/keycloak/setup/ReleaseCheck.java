package tw.taiwanjobs.keycloak.setup;

import java.util.List;
import java.util.stream.Stream;

/** Whether the realm has all that this release's realm file has: flows with their steps, scopes, clients and policies. */
final class ReleaseCheck implements RealmCheck {
    private final RealmUpgrade upgrade;

    ReleaseCheck(RealmUpgrade upgrade) {
        this.upgrade = upgrade;
    }

    @Override
    public List<Finding> findings(PresentRealm realm) {
        return Stream.concat(upgrade.parts().stream(), upgrade.removals().stream())
                .map(change -> Finding.toMend(
                        "release", change.what() + " in this release: bin/realm upgrade shows and makes it"))
                .toList();
    }
}
