package tw.taiwanjobs.keycloak.link;

import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.member.LinkState;

/** Opens the set-password page from the mailed link; what the password brings is the link's purpose. */
public final class SetPasswordActionTokenHandler extends MailedLinkActionTokenHandler<SetPasswordActionToken> {

    public SetPasswordActionTokenHandler() {
        super(SetPasswordActionToken.TYPE, SetPasswordActionToken.class);
    }

    @Override
    protected LinkState look(KeycloakSession session, SetPasswordActionToken token) {
        OpenedLink link = token.link();
        return link.purpose(session).look(session, token.getUserId(), link.generation());
    }

    @Override
    protected String purposeId(SetPasswordActionToken token) {
        return token.link().purposeId();
    }

    @Override
    protected void keep(AuthenticationSessionModel session, SetPasswordActionToken token) {
        token.link().keep(session);
    }
}
