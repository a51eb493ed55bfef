package tw.taiwanjobs.keycloak.portal;

import java.util.HashMap;
import java.util.Map;

/** Attributes of a member for tests. */
final class Attributes {

    private Attributes() {}

    static Map<String, String> of(String... namesAndValues) {
        Map<String, String> attributes = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            attributes.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return attributes;
    }
}
