package tw.taiwanjobs.keycloak.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.operator.RealmAdminRest;

/**
 * Some of a realm's settings are put. Keycloak (26.7) takes a WebAuthn policy whole: what is not named in it falls back to
 * Keycloak's default, so what the realm has is named, too.
 */
final class SettingsOfTheRealm {
    private static final Predicate<String> PASSKEYS = name -> name.startsWith("webAuthnPolicyPasswordless");
    private static final Predicate<String> SECURITY_KEYS =
            PASSKEYS.negate().and(name -> name.startsWith("webAuthnPolicy"));

    private SettingsOfTheRealm() {}

    static void put(RealmAdminRest realm, ObjectNode settings) {
        realm.put("", withWholePolicies(settings, realm.get("")));
    }

    static ObjectNode withWholePolicies(ObjectNode settings, JsonNode realm) {
        var whole = settings.deepCopy();
        Stream.of(PASSKEYS, SECURITY_KEYS)
                .filter(policy -> settings.properties().stream().anyMatch(setting -> policy.test(setting.getKey())))
                .forEach(policy -> realm.properties().stream()
                        .filter(setting -> policy.test(setting.getKey()) && !settings.has(setting.getKey()))
                        .forEach(setting -> whole.set(setting.getKey(), setting.getValue())));
        return whole;
    }
}
