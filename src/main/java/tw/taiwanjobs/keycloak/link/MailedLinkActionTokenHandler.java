package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.actiontoken.AbstractActionTokenHandler;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationSessionManager;
import org.keycloak.services.util.LocaleUtil;
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
        if (!stillLeadsOn(token, context.getSession())) {
            throw new WebApplicationException(backToLink(token, context.getSession()));
        }
        RootAuthenticationSessionModel browser = new AuthenticationSessionManager(context.getSession())
                .getCurrentRootAuthenticationSession(context.getRealm());
        return browser == null
                ? super.startFreshAuthenticationSession(token, context)
                : new LinkTab(context).openIn(browser, token.getIssuedFor());
    }

    /** Keycloak refuses what has changed since the link led here on pages without a way on. */
    private static boolean stillLeadsOn(MailedLinkActionToken token, KeycloakSession session) {
        UserModel member = session.users().getUserById(session.getContext().getRealm(), token.getUserId());
        String clientId = token.getIssuedFor();
        return member != null
                && member.isEnabled()
                && new WaysOn(session, clientId).clientId().equals(clientId)
                && OtherMember.loggedInBeside(session, member.getId()).isEmpty();
    }

    /** With a body, or Keycloak would make an error page of it. */
    private static Response backToLink(MailedLinkActionToken token, KeycloakSession session) {
        String base = session.getContext().getUri().getBaseUri().toString();
        return Response.seeOther(URI.create(LinkAddress.inMail(session, base, token.link())))
                .type(MediaType.TEXT_PLAIN_TYPE)
                .entity("")
                .build();
    }

    @Override
    public @Nullable Response handleToken(
            MailedLinkActionToken token, ActionTokenContext<MailedLinkActionToken> context) {
        AuthenticationSessionModel session = context.getAuthenticationSession();
        LocaleUtil.processLocaleParam(context.getSession(), context.getRealm(), session);
        // Keycloak would repeat the token in the address of the language links.
        session.removeAuthNote(Constants.KEY);
        LinkVisit.open(session, token);
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
