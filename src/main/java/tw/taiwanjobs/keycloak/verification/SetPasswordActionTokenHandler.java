package tw.taiwanjobs.keycloak.verification;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.member.domain.LinkState;
import tw.taiwanjobs.keycloak.verification.purpose.NewPassword;

/**
 * Opens the set-password page from the mailed link (S4.1, S-X5). A GET changes nothing: mail scanners open links.
 * Whether the link is worth anything is read from the database, here and again when the password is sent.
 */
public final class SetPasswordActionTokenHandler extends AbstractActionTokenHandler<SetPasswordActionToken> {

    public SetPasswordActionTokenHandler() {
        super(
                SetPasswordActionToken.TYPE,
                SetPasswordActionToken.class,
                "linkInvalidMessage",
                EventType.EXECUTE_ACTION_TOKEN,
                Errors.INVALID_TOKEN);
    }

    /** The first call that Keycloak makes: a link without a member behind it ends here, not on a bare error page. */
    @Override
    public @Nullable String getAuthenticationSessionIdFromToken(
            SetPasswordActionToken token,
            ActionTokenContext<SetPasswordActionToken> context,
            @Nullable AuthenticationSessionModel currentAuthSession) {
        KeycloakSession session = context.getSession();
        OpenedLink link = token.link();
        LinkState state = link.purpose(session).look(session, token.getUserId(), link.generation());
        if (state != LinkState.USABLE && state != LinkState.REPLACED) {
            MemberEvents.linkRefused(context.getEvent(), state.name());
            throw new WebApplicationException(page(session, state, token));
        }
        return null;
    }

    @Override
    public Response handleToken(SetPasswordActionToken token, ActionTokenContext<SetPasswordActionToken> context) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        // Keycloak would repeat the token in the address of the language links.
        authSession.removeAuthNote(Constants.KEY);
        token.link().keep(authSession);
        authSession.addRequiredAction(SetPasswordRequiredAction.ID);
        return AuthenticationManager.redirectToRequiredActions(
                context.getSession(),
                context.getRealm(),
                authSession,
                context.getUriInfo(),
                SetPasswordRequiredAction.ID);
    }

    /** The link is used up in the database, with the password; see {@link NewPassword}. */
    @Override
    public boolean canUseTokenRepeatedly(
            SetPasswordActionToken token, ActionTokenContext<SetPasswordActionToken> context) {
        return true;
    }

    private static Response page(KeycloakSession session, LinkState state, SetPasswordActionToken token) {
        return LinkPage.of(state)
                .render(session, LinkPage.detachedForm(session), token.link().purposeId(), token.getIssuedFor());
    }
}
