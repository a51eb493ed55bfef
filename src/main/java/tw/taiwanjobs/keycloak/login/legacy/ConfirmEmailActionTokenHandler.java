package tw.taiwanjobs.keycloak.login.legacy;

import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.member.domain.LinkState;
import tw.taiwanjobs.keycloak.verification.MailedLinkActionTokenHandler;

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
