package tw.taiwanjobs.keycloak.crypto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The JSON form of a key ring: {@code {"format": 1, "versions": [{"version", "state", "encryptionKey", "indexKey"}]}},
 * keys in base64. Errors name fields and positions and never quote what stands there, as it may be a key.
 */
final class KeyRingJson {
    private static final int FORMAT = 1;
    private static final String VERSIONS = "versions";
    private static final String VERSION = "version";
    private static final String STATE = "state";
    private static final String ENCRYPTION_KEY = "encryptionKey";
    private static final String INDEX_KEY = "indexKey";
    private static final Set<String> RING_FIELDS = Set.of("format", VERSIONS);
    private static final Set<String> VERSION_FIELDS = Set.of(VERSION, STATE, ENCRYPTION_KEY, INDEX_KEY);

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private KeyRingJson() {}

    static KeyRing parse(String json) {
        var root = tree(json);
        requireFields(root, RING_FIELDS, "the key ring");
        var format = root.path("format");
        if (!format.isInt() || format.intValue() != FORMAT) {
            throw new KeyRingException("format is not " + FORMAT);
        }
        if (!root.path(VERSIONS).isArray()) {
            throw new KeyRingException("versions is not a list");
        }
        List<KeyVersion> versions = new ArrayList<>();
        root.path(VERSIONS).forEach(node -> versions.add(version(node)));
        return new KeyRing(versions);
    }

    static String format(List<KeyVersion> versions) {
        var root = MAPPER.createObjectNode().put("format", FORMAT);
        var list = root.putArray(VERSIONS);
        for (var key : versions) {
            list.addObject()
                    .put(VERSION, key.version())
                    .put(STATE, key.state().code())
                    .put(
                            ENCRYPTION_KEY,
                            Base64.getEncoder()
                                    .encodeToString(key.encryptionKey().getEncoded()))
                    .put(
                            INDEX_KEY,
                            Base64.getEncoder().encodeToString(key.indexKey().getEncoded()));
        }
        return root.toPrettyString() + "\n";
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            // Without the cause: its message quotes the text at that place.
            var at = e.getLocation();
            throw new KeyRingException(
                    at == null
                            ? "not valid JSON"
                            : "not valid JSON at line %d, column %d".formatted(at.getLineNr(), at.getColumnNr()));
        }
    }

    private static KeyVersion version(JsonNode node) {
        requireFields(node, VERSION_FIELDS, "each version");
        if (!node.path(VERSION).isInt()) {
            throw new KeyRingException("version is not a whole number");
        }
        int version = node.path(VERSION).intValue();
        var state = KeyState.ofCode(node.path(STATE).asText())
                .orElseThrow(() -> new KeyRingException(
                        "version " + version + ": state is none of published, writing, active, retiring"));
        return new KeyVersion(version, state, key(node, version, ENCRYPTION_KEY), key(node, version, INDEX_KEY));
    }

    private static byte[] key(JsonNode node, int version, String field) {
        try {
            return Base64.getDecoder().decode(node.path(field).asText());
        } catch (IllegalArgumentException e) {
            throw new KeyRingException("version %d: %s is not base64".formatted(version, field));
        }
    }

    private static void requireFields(JsonNode node, Set<String> fields, String where) {
        var names = Set.copyOf(node.properties().stream().map(Map.Entry::getKey).toList());
        if (!names.equals(fields)) {
            throw new KeyRingException(where + " must be an object with exactly these fields: "
                    + String.join(", ", new TreeSet<>(fields)));
        }
    }
}
