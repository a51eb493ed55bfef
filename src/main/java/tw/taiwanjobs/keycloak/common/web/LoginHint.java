package tw.taiwanjobs.keycloak.common.web;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.RestartLoginCookie;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;

/**
 * The account that a portal proposes ({@code login_hint}): an e-mail address fills the field in, anything else, which may
 * be a national ID, is forgotten before a page, a user session or a cookie can keep it.
 */
public final class LoginHint {

    private LoginHint() {}

    /** The proposed address; a proposal that is none is forgotten. */
    public static Optional<EmailAddress> read(KeycloakSession session, AuthenticationSessionModel tab) {
        Optional<EmailAddress> email = proposed(tab).flatMap(EmailAddress::parse);
        if (email.isEmpty()) {
            forget(session, tab);
        }
        return email;
    }

    /** Forgets the proposal, in the cookie that begins a lost tab again as well. */
    public static void forget(KeycloakSession session, AuthenticationSessionModel tab) {
        if (proposed(tab).isPresent()) {
            tab.removeClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM);
            RestartLoginCookie.setRestartCookie(session, tab);
        }
    }

    private static Optional<String> proposed(AuthenticationSessionModel tab) {
        return Optional.ofNullable(tab.getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM));
    }
}
