package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * Opens the page behind a mailed link (S4.1, S-X5), which is a required action. A GET changes nothing: mail scanners
 * open links. Whether the link is worth anything is read from the database, again at the page and at the POST.
 */
public final class MailedLinkActionTokenHandler extends AbstractActionTokenHandler<MailedLinkActionToken> {

    public MailedLinkActionTokenHandler() {
        super(
                MailedLinkActionToken.TYPE,
                MailedLinkActionToken.class,
                "linkUnknownMessage",
                EventType.EXECUTE_ACTION_TOKEN,
                Errors.INVALID_TOKEN);
    }

    /** Another tab of the browser that is opened, so that what stands in its other tabs, a sign-up too, goes on. */
    @Override
    public AuthenticationSessionModel startFreshAuthenticationSession(
            MailedLinkActionToken token, ActionTokenContext<MailedLinkActionToken> context) {
        RootAuthenticationSessionModel browser = new AuthenticationSessionManager(context.getSession())
                .getCurrentRootAuthenticationSession(context.getRealm());
        return browser == null
                ? super.startFreshAuthenticationSession(token, context)
                : new LinkTab(context).openIn(browser, token.getIssuedFor());
    }

    @Override
    public @Nullable Response handleToken(
            MailedLinkActionToken token, ActionTokenContext<MailedLinkActionToken> context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        // Keycloak would repeat the token in the address of the language links.
        session.removeAuthNote(Constants.KEY);
        LinkVisit.open(session, token.purpose(), token.generation());
        session.addRequiredAction(MailedLinkRequiredAction.ID);
        return AuthenticationManager.redirectToRequiredActions(
                context.getSession(), context.getRealm(), session, context.getUriInfo(), MailedLinkRequiredAction.ID);
    }

    /** The link is used up in the database, in the transaction of what it is for. */
    @Override
    public boolean canUseTokenRepeatedly(
            MailedLinkActionToken token, ActionTokenContext<MailedLinkActionToken> context) {
        return true;
    }
}
