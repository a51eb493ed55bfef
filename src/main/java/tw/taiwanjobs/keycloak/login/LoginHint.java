package tw.taiwanjobs.keycloak.login;

import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.EmailAddress;

/** The account that a portal proposes: an e-mail address fills the field in, anything else is forgotten at once. */
final class LoginHint {

    private LoginHint() {}

    static void keepOnlyEmail(AuthenticationSessionModel session) {
        String hint = session.getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM);
        if (hint != null && EmailAddress.parse(hint).isEmpty()) {
            session.removeClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM);
        }
    }
}
