package tw.taiwanjobs.keycloak.mail;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.email.EmailException;
import org.keycloak.email.freemarker.FreeMarkerEmailTemplateProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Keycloak's mail templates, in the member's language, without the mailing. */
@ReplacesKeycloak(
        "Keycloak 26.7 fills in a template and mails it in one go, with the database's connection in its hand")
final class LetterPrinter extends FreeMarkerEmailTemplateProvider {

    private @Nullable PrintedLetter printed;

    LetterPrinter(KeycloakSession session) {
        super(session);
    }

    /** @throws EmailException when a template is missing or cannot be filled in */
    PrintedLetter print(Letter letter, Letter.Written written) throws EmailException {
        setRealm(session.getContext().getRealm());
        setUser(written.member());
        send(letter.subjectKey(), List.of(), letter.kind() + ".ftl", new HashMap<>(written.model()), written.address());
        return Objects.requireNonNull(printed);
    }

    /** Where Keycloak's own class goes on to the mail server. */
    @Override
    protected void send(
            Map<String, String> config, String subject, String textBody, String htmlBody, @Nullable String address) {
        printed =
                new PrintedLetter(new HashMap<>(config), Objects.requireNonNull(address), subject, textBody, htmlBody);
    }
}
