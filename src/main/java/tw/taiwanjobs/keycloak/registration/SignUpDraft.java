package tw.taiwanjobs.keycloak.registration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;
import tw.taiwanjobs.keycloak.common.TypedText;
import tw.taiwanjobs.keycloak.crypto.Aad;
import tw.taiwanjobs.keycloak.crypto.Aead;
import tw.taiwanjobs.keycloak.crypto.Crypto;

/**
 * What a person has typed so far, kept in the notes of the authentication session until the member is created. It
 * stands there encrypted for this session: national IDs and personal data pass through the session cache.
 */
final class SignUpDraft {

    private static final String PREFIX = "taiwanjobs.sign-up.";
    private static final String MEMBER = PREFIX + "member";
    private static final String ACCEPTED = ".accepted";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};

    private final AuthenticationSessionModel session;
    private final Aead aead;
    private final Aad aad;

    private SignUpDraft(AuthenticationSessionModel session, Aead aead) {
        this.session = session;
        this.aead = aead;
        this.aad = Aad.ofAuthenticationSession(
                session.getRealm().getId(), session.getParentSession().getId());
    }

    public static SignUpDraft of(KeycloakSession keycloak, AuthenticationSessionModel session) {
        return new SignUpDraft(session, Crypto.of(keycloak).aead());
    }

    /** Typed values of a step, valid or not, so that nothing has to be typed again. */
    public Map<String, String> typed(SignUpStep step) {
        String note = session.getAuthNote(noteOf(step));
        return note == null ? Map.of() : parse(aead.decrypt(note, aad));
    }

    /** Something else was sent: the step has to be accepted anew. */
    public void reopen(SignUpStep step) {
        session.removeAuthNote(noteOf(step) + ACCEPTED);
    }

    /**
     * Keeps what was typed.
     *
     * @param longest UTF-16 units that are kept of each field: the notes are copied from node to node
     */
    public void keep(SignUpStep step, Map<String, String> typed, Map<String, Integer> longest) {
        Map<String, String> kept = new LinkedHashMap<>();
        typed.forEach((field, text) ->
                kept.put(field, TypedText.cut(text, longest.getOrDefault(field, TypedText.LONGEST))));
        session.setAuthNote(noteOf(step), aead.encrypt(write(kept), aad));
    }

    public void accept(SignUpStep step) {
        session.setAuthNote(noteOf(step) + ACCEPTED, Boolean.TRUE.toString());
    }

    public boolean isAccepted(SignUpStep step) {
        return session.getAuthNote(noteOf(step) + ACCEPTED) != null;
    }

    public void created(String memberId) {
        session.setAuthNote(MEMBER, memberId);
        for (SignUpStep step : SignUpStep.values()) {
            session.removeAuthNote(noteOf(step));
        }
    }

    /** Id of the pending member, once it is created. */
    public Optional<String> memberId() {
        @Nullable String id = session.getAuthNote(MEMBER);
        return Optional.ofNullable(id);
    }

    private static String noteOf(SignUpStep step) {
        return PREFIX + step.page();
    }

    private static String write(Map<String, String> fields) {
        try {
            return JsonSerialization.mapper.writeValueAsString(fields);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> parse(String json) {
        try {
            return JsonSerialization.mapper.readValue(json, FIELDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
