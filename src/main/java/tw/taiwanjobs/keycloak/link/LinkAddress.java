package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.UUID;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.LoginActionsService;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.crypto.Crypto;

/** The two addresses of a mailed link: the short one in the mail, and Keycloak's own that it leads on to. */
final class LinkAddress {

    private LinkAddress() {}

    /**
     * {@code …/realms/{realm}/taiwanjobs-link/{token}}. There may be no request.
     *
     * @param baseUri address of the server as the citizen sees it
     */
    static String inMail(KeycloakSession session, String baseUri, LinkToken token) {
        RealmModel realm = session.getContext().getRealm();
        return UriBuilder.fromUri(baseUri)
                .path("realms")
                .path(realm.getName())
                .path(LinkResourceProviderFactory.ID)
                .path(token.text(Crypto.of(session).authenticationCode(), realm.getId()))
                .build()
                .toString();
    }

    /** @param clientId of the client that the pages belong to */
    static URI ofActionToken(KeycloakSession session, MailedLink link, int generation, String clientId) {
        RealmModel realm = session.getContext().getRealm();
        URI base = session.getContext().getUri().getBaseUri();
        String issuer = Urls.realmIssuer(base, realm.getName());
        MailedLinkActionToken token = new MailedLinkActionToken(link, generation, clientId, ServerTime.now());
        token.issuedNow();
        token.id(UUID.randomUUID().toString()).issuer(issuer).audience(issuer);
        return LoginActionsService.loginActionsBaseUrl(UriBuilder.fromUri(base))
                .path(LoginActionsService.class, "executeActionToken")
                .queryParam(Constants.KEY, session.tokens().encode(token))
                .queryParam(OAuth2Constants.CLIENT_ID, clientId)
                .build(realm.getName());
    }
}
