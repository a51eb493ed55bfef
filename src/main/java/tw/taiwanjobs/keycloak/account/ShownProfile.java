package tw.taiwanjobs.keycloak.account;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.crypto.SealedNotes;

/**
 * What was stored of a profile when its page was shown, encrypted in the authentication session: what another tab has changed
 * since is not overwritten before the member has seen it.
 */
final class ShownProfile {

    private static final String SHOWN_NOTE = "taiwanjobs.member-profile-shown";
    private static final String CHANGED_NOTE = "taiwanjobs.member-profile-meanwhile";
    private static final TypeReference<Map<String, String>> VALUES = new TypeReference<>() {};
    private static final TypeReference<List<String>> FIELDS = new TypeReference<>() {};

    private final SealedNotes notes;

    ShownProfile(KeycloakSession session, AuthenticationSessionModel tab) {
        this.notes = SealedNotes.of(session, tab);
    }

    boolean isNoted() {
        return shown().isPresent();
    }

    void note(Map<String, String> stored) {
        notes.write(SHOWN_NOTE, stored);
        notes.remove(CHANGED_NOTE);
    }

    /**
     * Whether saving would overwrite what was changed elsewhere, which the page then shows; it has been seen the next time.
     * A field that holds the same here and there is no conflict.
     */
    boolean isOverwrittenUnseen(Map<String, String> stored, Map<String, String> typed) {
        Map<String, String> before = shown().orElse(stored);
        List<String> changed = typed.keySet().stream()
                .filter(field -> !value(stored, field).equals(value(before, field)))
                .filter(field -> !value(stored, field).equals(value(typed, field)))
                .toList();
        note(stored);
        if (!changed.isEmpty()) {
            notes.write(CHANGED_NOTE, changed);
        }
        return !changed.isEmpty();
    }

    /** The fields of the last conflict with what is stored and what the page holds. */
    Map<String, Map<String, String>> changedMeanwhile(Map<String, String> stored, Map<String, String> values) {
        Map<String, Map<String, String>> changed = new LinkedHashMap<>();
        for (String field : notes.read(CHANGED_NOTE, FIELDS).orElse(List.of())) {
            changed.put(field, Map.of("stored", value(stored, field), "typed", value(values, field)));
        }
        return changed;
    }

    private Optional<Map<String, String>> shown() {
        return notes.read(SHOWN_NOTE, VALUES);
    }

    private static String value(Map<String, String> values, String field) {
        return values.getOrDefault(field, "");
    }
}
