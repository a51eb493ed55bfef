package tw.taiwanjobs.keycloak.helpdesk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.TypedText;
import tw.taiwanjobs.keycloak.common.WrittenBoolean;

/** What somebody of the help desk has sent, text by name. */
final class WrittenFields {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    private static final String INVALID = "error-invalid-value";

    private final Map<String, String> asWritten;
    private final Map<String, String> texts;

    /** @param asWritten texts by name */
    WrittenFields(Map<String, String> asWritten) {
        Map<String, String> normalized = new LinkedHashMap<>(asWritten);
        normalized.replaceAll((name, text) -> TypedText.normalize(text));
        this.asWritten = Map.copyOf(asWritten);
        this.texts = Map.copyOf(normalized);
    }

    /**
     * Reads an object of texts, numbers and truth values; {@code null} is as if it were left out.
     *
     * @param known names that mean something here
     * @throws org.keycloak.services.ErrorResponseException 400 with the field, for anything else; without one, if it is no object
     */
    static WrittenFields ofJson(@Nullable String json, Set<String> known) {
        Map<String, String> texts = new LinkedHashMap<>();
        object(json).properties().forEach(property -> {
            JsonNode value = property.getValue();
            if (!known.contains(property.getKey()) || value.isContainerNode()) {
                throw Refusal.ofField(FieldError.of(property.getKey(), INVALID));
            }
            if (!value.isNull()) {
                texts.put(property.getKey(), value.asText());
            }
        });
        return new WrittenFields(texts);
    }

    private static JsonNode object(@Nullable String json) {
        try {
            JsonNode body = JSON.readTree(json == null || json.isBlank() ? "{}" : json);
            if (body.isObject()) {
                return body;
            }
        } catch (JsonProcessingException unreadable) {
            // Its message repeats what was sent.
        }
        throw Refusal.ofField(FieldError.of("", INVALID));
    }

    /** Normalised. */
    Map<String, String> texts() {
        return texts;
    }

    /** Normalised; empty if it was left out. */
    String text(String name) {
        return texts.getOrDefault(name, "");
    }

    /** With its punctuation of full width, which belongs to a sentence; its beginning, if it is longer than any text may be. */
    String sentence(String name) {
        return TypedText.cut(asWritten.getOrDefault(name, "")).strip();
    }

    boolean isThere(String name) {
        return !text(name).isEmpty();
    }

    /** @param standard if it was left out */
    boolean flag(String name, boolean standard) {
        return isThere(name)
                ? WrittenBoolean.parse(text(name)).orElseThrow(() -> Refusal.ofField(FieldError.of(name, INVALID)))
                : standard;
    }
}
