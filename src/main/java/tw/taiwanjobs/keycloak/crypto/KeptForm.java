package tw.taiwanjobs.keycloak.crypto;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * What was typed into a page and what was wrong with it, encrypted in the authentication session: the page is shown by
 * another request than the one that sent it, and is shown again when the browser comes back to it.
 */
public record KeptForm(Map<String, String> typed, List<FormMessage> errors) {

    public static final KeptForm EMPTY = new KeptForm(Map.of(), List.of());

    private static final TypeReference<KeptForm> TYPE = new TypeReference<>() {};

    public static KeptForm of(KeycloakSession keycloak, AuthenticationSessionModel session, String note) {
        return SealedNotes.of(keycloak, session).read(note, TYPE).orElse(EMPTY);
    }

    /** Puts both on the page. */
    public void showOn(LoginFormsProvider form) {
        form.setAttribute("form", typed);
        if (!errors.isEmpty()) {
            form.setErrors(errors);
        }
    }

    public void keep(KeycloakSession keycloak, AuthenticationSessionModel session, String note) {
        SealedNotes.of(keycloak, session).write(note, this);
    }
}
