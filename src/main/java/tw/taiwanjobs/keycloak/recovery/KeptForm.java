package tw.taiwanjobs.keycloak.recovery;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Map;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.crypto.SealedNotes;

/**
 * What was typed into a page and what was wrong with it, encrypted in the authentication session: the page is shown by
 * another request than the one that sent it, and is shown again when the browser comes back to it.
 */
record KeptForm(Map<String, String> typed, List<FormMessage> errors) {

    static final KeptForm EMPTY = new KeptForm(Map.of(), List.of());

    private static final TypeReference<KeptForm> TYPE = new TypeReference<>() {};

    static KeptForm of(AuthenticationFlowContext context, String note) {
        return notes(context).read(note, TYPE).orElse(EMPTY);
    }

    void keep(AuthenticationFlowContext context, String note) {
        notes(context).write(note, this);
    }

    private static SealedNotes notes(AuthenticationFlowContext context) {
        return SealedNotes.of(context.getSession(), context.getAuthenticationSession());
    }
}
