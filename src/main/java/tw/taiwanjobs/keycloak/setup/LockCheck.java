package tw.taiwanjobs.keycloak.setup;

import java.util.List;

/** Whether wrong passwords lock as the product means it: the lock is Keycloak's setting, and easily switched off. */
final class LockCheck implements RealmCheck {
    private final RealmFile file;

    LockCheck(RealmFile file) {
        this.file = file;
    }

    @Override
    public List<Finding> findings(PresentRealm realm) {
        return file.settings().properties().stream()
                .filter(setting -> SettingRule.of(setting.getKey()) == SettingRule.LOCK)
                .filter(setting -> !SettingRule.text(setting.getValue())
                        .equals(SettingRule.text(realm.settings().path(setting.getKey()))))
                .map(setting -> Finding.toMend(
                        setting.getKey(),
                        "is " + SettingRule.text(realm.settings().path(setting.getKey()))
                                + ", three wrong passwords in a"
                                + " row lock for good with " + SettingRule.text(setting.getValue())
                                + ": Realm settings → Security defenses → Brute force detection"))
                .toList();
    }
}
