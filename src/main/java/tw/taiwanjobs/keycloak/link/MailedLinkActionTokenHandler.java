package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.authentication.actiontoken.DefaultActionToken;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.audit.MemberEvents;
import tw.taiwanjobs.keycloak.member.LinkState;

/**
 * Opens the page behind a mailed link (S4.1, S-X5), which is a required action. A GET changes nothing: mail scanners
 * open links. Whether the link is worth anything is read from the database, here and again at the POST.
 */
public abstract class MailedLinkActionTokenHandler<T extends DefaultActionToken> extends AbstractActionTokenHandler<T> {

    private final String requiredActionId;

    /** @param id of the kind of token and of the required action behind it */
    protected MailedLinkActionTokenHandler(String id, Class<T> tokenClass) {
        super(id, tokenClass, "linkInvalidMessage", EventType.EXECUTE_ACTION_TOKEN, Errors.INVALID_TOKEN);
        this.requiredActionId = id;
    }

    /** What the link is worth now. */
    protected abstract LinkState look(KeycloakSession session, T token);

    /** What the link is for, as {@link LinkPage} takes it. */
    protected abstract String purposeId(T token);

    /** Notes in the new session what the POST has to know of the link. */
    protected abstract void keep(AuthenticationSessionModel session, T token);

    /** The first call that Keycloak makes: a link without a member behind it ends here, not on a bare error page. */
    @Override
    public @Nullable String getAuthenticationSessionIdFromToken(
            T token, ActionTokenContext<T> context, @Nullable AuthenticationSessionModel currentAuthSession) {
        KeycloakSession session = context.getSession();
        LinkState state = look(session, token);
        if (state != LinkState.USABLE && state != LinkState.REPLACED) {
            MemberEvents.linkRefused(context.getEvent(), state.name());
            throw new WebApplicationException(LinkPage.of(state)
                    .render(session, LinkPage.detachedForm(session), purposeId(token), token.getIssuedFor()));
        }
        return null;
    }

    @Override
    public Response handleToken(T token, ActionTokenContext<T> context) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        // Keycloak would repeat the token in the address of the language links.
        authSession.removeAuthNote(Constants.KEY);
        keep(authSession, token);
        authSession.addRequiredAction(requiredActionId);
        return AuthenticationManager.redirectToRequiredActions(
                context.getSession(), context.getRealm(), authSession, context.getUriInfo(), requiredActionId);
    }

    /** The link is used up in the database, in the transaction of what it is for. */
    @Override
    public boolean canUseTokenRepeatedly(T token, ActionTokenContext<T> context) {
        return true;
    }
}
