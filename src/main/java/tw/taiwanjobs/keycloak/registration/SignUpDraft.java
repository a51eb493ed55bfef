package tw.taiwanjobs.keycloak.registration;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.TypedText;
import tw.taiwanjobs.keycloak.crypto.SealedNotes;

/** What a person has typed so far, kept in the notes of the authentication session until the member is created. */
final class SignUpDraft {

    private static final String PREFIX = "taiwanjobs.sign-up.";
    private static final String MEMBER = PREFIX + "member";
    private static final String TAKEN_UP = PREFIX + "taken-up";
    private static final String ACCEPTED = ".accepted";
    private static final String NEWS = ".news";
    private static final TypeReference<Map<String, String>> FIELDS = new TypeReference<>() {};
    private static final TypeReference<StepNews> STEP_NEWS = new TypeReference<>() {};

    private final AuthenticationSessionModel session;
    private final SealedNotes sealed;

    private SignUpDraft(AuthenticationSessionModel session, SealedNotes sealed) {
        this.session = session;
        this.sealed = sealed;
    }

    public static SignUpDraft of(KeycloakSession keycloak, AuthenticationSessionModel session) {
        return new SignUpDraft(session, SealedNotes.of(keycloak, session));
    }

    /** Typed values of a step, valid or not, so that nothing has to be typed again. */
    public Map<String, String> typed(SignUpStep step) {
        return sealed.read(noteOf(step), FIELDS).orElseGet(Map::of);
    }

    /**
     * Keeps what was typed; the step has to be accepted anew. What was said about it stays until it is sent.
     *
     * @param longest UTF-16 units that are kept of each field: the notes are copied from node to node
     */
    public void keep(SignUpStep step, Map<String, String> typed, Map<String, Integer> longest) {
        Map<String, String> kept = new LinkedHashMap<>();
        typed.forEach((field, text) ->
                kept.put(field, TypedText.cut(text, longest.getOrDefault(field, TypedText.LONGEST))));
        sealed.write(noteOf(step), kept);
        session.removeAuthNote(noteOf(step) + ACCEPTED);
    }

    /** Forgets what was wrong with what was sent before. */
    public void forgetNews(SignUpStep step) {
        sealed.remove(noteOf(step) + NEWS);
    }

    /** Keeps what the page of the step has to say, until the step is sent again. */
    public void tell(SignUpStep step, StepNews news) {
        sealed.write(noteOf(step) + NEWS, news);
    }

    public StepNews news(SignUpStep step) {
        return sealed.read(noteOf(step) + NEWS, STEP_NEWS).orElse(StepNews.NONE);
    }

    /** Notes that the draft comes from a session that is gone. */
    public void takenUp() {
        session.setAuthNote(TAKEN_UP, Boolean.TRUE.toString());
    }

    public boolean isTakenUp() {
        return session.getAuthNote(TAKEN_UP) != null;
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
            sealed.remove(noteOf(step));
            sealed.remove(noteOf(step) + NEWS);
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
}
