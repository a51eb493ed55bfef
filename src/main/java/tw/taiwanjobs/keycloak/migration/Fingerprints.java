package tw.taiwanjobs.keycloak.migration;

import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tw.taiwanjobs.keycloak.crypto.AuthenticationCode;

/**
 * What a member's row held when it was last taken, each value as a keyed code of member, column and value: enough to see
 * that it is another one now. A value made under a key that is gone counts as another one.
 */
final class Fingerprints {

    private static final String PURPOSE = "imported-value";
    private static final String SEPARATOR = " ";
    private static final String EQUALS = "=";

    private final AuthenticationCode code;
    private final String realmId;
    private final String userId;
    private final Map<String, String> byColumn;

    private Fingerprints(AuthenticationCode code, String realmId, String userId, Map<String, String> byColumn) {
        this.code = code;
        this.realmId = realmId;
        this.userId = userId;
        this.byColumn = byColumn;
    }

    static Fingerprints none(AuthenticationCode code, String realmId, String userId) {
        return new Fingerprints(code, realmId, userId, new TreeMap<>());
    }

    /** @param text that {@link #text} made */
    static Fingerprints of(AuthenticationCode code, String realmId, String userId, String text) {
        Map<String, String> byColumn = Arrays.stream(text.split(SEPARATOR))
                .filter(entry -> !entry.isEmpty())
                .map(entry -> entry.split(EQUALS, 2))
                .collect(Collectors.toMap(entry -> entry[0], entry -> entry[1], (a, b) -> b, TreeMap::new));
        return new Fingerprints(code, realmId, userId, byColumn);
    }

    /** @param value empty if there is none */
    boolean matches(String column, String value) {
        String known = byColumn.get(column);
        if (known == null || value.isEmpty()) {
            return known == null && value.isEmpty();
        }
        byte[] bytes = Base64.getUrlDecoder().decode(known);
        return code.matches(PURPOSE, realmId, message(column, value), bytes);
    }

    /** @param value empty if there is none any more */
    void put(String column, String value) {
        if (value.isEmpty()) {
            byColumn.remove(column);
            return;
        }
        byte[] bytes = code.of(PURPOSE, realmId, message(column, value));
        byColumn.put(column, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    String text() {
        return byColumn.entrySet().stream()
                .map(entry -> entry.getKey() + EQUALS + entry.getValue())
                .collect(Collectors.joining(SEPARATOR));
    }

    private String message(String column, String value) {
        return userId + SEPARATOR + column + SEPARATOR + value;
    }
}
