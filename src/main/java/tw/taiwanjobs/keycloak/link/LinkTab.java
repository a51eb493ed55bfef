package tw.taiwanjobs.keycloak.link;

import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.actiontoken.ActionTokenContext;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.CommonClientSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * An authentication session for a mailed link as one more tab of the browser. Keycloak (26.7) itself begins a new root
 * session for each action token and so ends whatever the browser was in the middle of.
 */
final class LinkTab {

    private final ActionTokenContext<?> context;

    LinkTab(ActionTokenContext<?> context) {
        this.context = context;
    }

    AuthenticationSessionModel openIn(RootAuthenticationSessionModel browser, String clientId) {
        ClientModel client = context.getRealm().getClientByClientId(clientId);
        AuthenticationSessionModel tab = browser.createAuthenticationSession(client);
        String home = Urls.accountBase(context.getUriInfo().getBaseUri())
                .path("/")
                .build(context.getRealm().getName())
                .toString();
        tab.setAction(CommonClientSessionModel.Action.AUTHENTICATE.name());
        tab.setProtocol(OIDCLoginProtocol.LOGIN_PROTOCOL);
        tab.setRedirectUri(home);
        tab.setClientNote(OIDCLoginProtocol.REDIRECT_URI_PARAM, home);
        tab.setClientNote(OIDCLoginProtocol.RESPONSE_TYPE_PARAM, OAuth2Constants.CODE);
        tab.setClientNote(
                OIDCLoginProtocol.ISSUER,
                Urls.realmIssuer(
                        context.getUriInfo().getBaseUri(), context.getRealm().getName()));
        tab.setAuthNote(AuthenticationManager.END_AFTER_REQUIRED_ACTIONS, Boolean.TRUE.toString());
        return tab;
    }
}
