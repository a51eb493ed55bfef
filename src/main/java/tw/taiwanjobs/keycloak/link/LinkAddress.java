package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakUriInfo;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.LoginActionsService;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.crypto.Crypto;

/**
 * The addresses of a mailed link: the short one in the mail, Keycloak's own that it leads on to, and the one that the
 * forms behind it are sent to.
 */
final class LinkAddress {

    /** Behind the short address: where the forms are sent to. */
    static final String FORM = "form";

    /** Query of the short address: a form was sent whose session was gone. */
    static final String AGAIN = "again";

    private LinkAddress() {}

    /**
     * {@code …/realms/{realm}/taiwanjobs-link/{token}}. There may be no request.
     *
     * @param baseUri address of the server as the citizen sees it
     */
    static String inMail(KeycloakSession session, String baseUri, LinkToken token) {
        String realmId = session.getContext().getRealm().getId();
        String text = token.text(Crypto.of(session).authenticationCode(), realmId);
        return ofText(session, UriBuilder.fromUri(baseUri), text).build().toString();
    }

    /** The short address of what may be no token at all. */
    static UriBuilder ofText(KeycloakSession session, String text) {
        return ofText(session, session.getContext().getUri().getBaseUriBuilder(), text);
    }

    private static UriBuilder ofText(KeycloakSession session, UriBuilder base, String text) {
        return base.path("realms")
                .path(session.getContext().getRealm().getName())
                .path(LinkResourceProviderFactory.ID)
                .path(text);
    }

    /**
     * With the language that was asked for at the short address, if one was.
     *
     * @param clientId of the client that the pages belong to
     */
    static URI ofActionToken(
            KeycloakSession session, MailedLink link, LinkToken linkToken, String clientId, boolean again) {
        RealmModel realm = session.getContext().getRealm();
        URI base = session.getContext().getUri().getBaseUri();
        String issuer = Urls.realmIssuer(base, realm.getName());
        MailedLinkActionToken token =
                new MailedLinkActionToken(link, linkToken.generation(), clientId, again, ServerTime.now());
        token.issuedNow();
        token.id(UUID.randomUUID().toString()).issuer(issuer).audience(issuer);
        UriBuilder address = LoginActionsService.loginActionsBaseUrl(UriBuilder.fromUri(base))
                .path(LoginActionsService.class, "executeActionToken")
                .queryParam(Constants.KEY, session.tokens().encode(token))
                .queryParam(OAuth2Constants.CLIENT_ID, clientId);
        realm.getSupportedLocalesStream()
                .filter(language -> language.equals(asked(session)))
                .forEach(language -> address.queryParam(LocaleSelectorProvider.KC_LOCALE_PARAM, language));
        return address.build(realm.getName());
    }

    private static @Nullable String asked(KeycloakSession session) {
        return session.getContext().getUri().getQueryParameters().getFirst(LocaleSelectorProvider.KC_LOCALE_PARAM);
    }

    /**
     * Of a form behind the link.
     *
     * @param link the short address
     * @param keycloaks where Keycloak wants the form to be sent to
     */
    static URI ofForm(String link, URI keycloaks) {
        return URI.create(link + "/" + FORM + "?" + keycloaks.getRawQuery());
    }

    /** Where Keycloak wants the form of this request to be sent to. */
    static URI behindForm(KeycloakSession session) {
        KeycloakUriInfo uri = session.getContext().getUri();
        URI address = LoginActionsService.requiredActionProcessor(uri)
                .build(session.getContext().getRealm().getName());
        return URI.create(address + "?" + uri.getRequestUri().getRawQuery());
    }
}
