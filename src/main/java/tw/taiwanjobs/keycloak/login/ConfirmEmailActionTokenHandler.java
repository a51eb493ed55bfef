package tw.taiwanjobs.keycloak.login;

import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.link.MailedLinkActionTokenHandler;
import tw.taiwanjobs.keycloak.member.LinkState;

/** Opens the page legacy-confirm from the mailed link. */
public final class ConfirmEmailActionTokenHandler extends MailedLinkActionTokenHandler<ConfirmEmailActionToken> {

    public ConfirmEmailActionTokenHandler() {
        super(ConfirmEmailActionToken.TYPE, ConfirmEmailActionToken.class);
    }

    @Override
    protected LinkState look(KeycloakSession session, ConfirmEmailActionToken token) {
        return LegacyLinks.look(session, token.getUserId(), token.generation());
    }

    @Override
    protected String purposeId(ConfirmEmailActionToken token) {
        return LegacyLinks.PURPOSE;
    }

    @Override
    protected void keep(AuthenticationSessionModel session, ConfirmEmailActionToken token) {
        ConfirmEmailRequiredAction.keepGeneration(session, token.generation());
    }
}
