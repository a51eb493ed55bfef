package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The realm file's settings beside those that a realm has. */
final class RealmSettings implements RealmCheck {
    private final ObjectNode ofTheFile;

    RealmSettings(RealmFile file) {
        this.ofTheFile = file.settings();
    }

    /** What to set, where the realm has something else. */
    ObjectNode toSet(JsonNode realm) {
        var settings = ofTheFile.deepCopy();
        settings.properties()
                .removeIf(setting -> isTheSame(realm, setting)
                        || !SettingRule.of(setting.getKey()).sets(realm));
        return settings;
    }

    @Override
    public List<Finding> findings(PresentRealm realm) {
        var differences = new EnumMap<SettingRule, List<String>>(SettingRule.class);
        ofTheFile.properties().stream()
                .filter(setting -> !isTheSame(realm.settings(), setting))
                .forEach(setting -> differences
                        .computeIfAbsent(SettingRule.of(setting.getKey()), rule -> new ArrayList<>())
                        .add(difference(realm.settings(), setting)));
        return differences.entrySet().stream()
                .map(entry -> entry.getKey().finding(realm.settings(), entry.getValue()))
                .toList();
    }

    private static boolean isTheSame(JsonNode realm, Map.Entry<String, JsonNode> ours) {
        return SettingRule.text(realm.path(ours.getKey())).equals(SettingRule.text(ours.getValue()));
    }

    private static String difference(JsonNode realm, Map.Entry<String, JsonNode> ours) {
        var rule = SettingRule.of(ours.getKey());
        var now = shown(realm.path(ours.getKey()));
        var difference = rule.sets(realm) ? now + " → " + shown(ours.getValue()) : "stays " + now;
        return rule.decidesBy(ours.getKey()) ? difference : ours.getKey() + " " + difference;
    }

    private static String shown(JsonNode value) {
        var text = SettingRule.text(value);
        return text.isEmpty() ? "none" : text;
    }
}
