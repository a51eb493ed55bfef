package tw.taiwanjobs.keycloak.crypto;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.JsonSerialization;

/**
 * Notes of an authentication session that nobody reads who looks into the session cache: national IDs and personal data
 * pass through it. As JSON, encrypted for this session.
 */
public final class SealedNotes {

    private final AuthenticationSessionModel session;
    private final Aead aead;
    private final Aad aad;

    private SealedNotes(AuthenticationSessionModel session, Aead aead) {
        this.session = session;
        this.aead = aead;
        this.aad = Aad.ofAuthenticationSession(
                session.getRealm().getId(), session.getParentSession().getId());
    }

    public static SealedNotes of(KeycloakSession keycloak, AuthenticationSessionModel session) {
        return new SealedNotes(session, Crypto.of(keycloak).aead());
    }

    public void write(String note, Object content) {
        try {
            session.setAuthNote(note, aead.encrypt(JsonSerialization.mapper.writeValueAsString(content), aad));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public <T> Optional<T> read(String note, TypeReference<T> type) {
        @Nullable String content = session.getAuthNote(note);
        try {
            return content == null
                    ? Optional.empty()
                    : Optional.of(JsonSerialization.mapper.readValue(aead.decrypt(content, aad), type));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void remove(String note) {
        session.removeAuthNote(note);
    }
}
