package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.protocol.oidc.utils.RedirectUtils;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.ResolveRelative;

/** Ways on from pages that end a mailed link's journey, towards the portal that sent the person. */
public final class PortalLinks {

    private static final String WILDCARD = "*";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Optional<ClientModel> portal;

    public PortalLinks(KeycloakSession session, @Nullable String clientId) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.portal =
                Optional.ofNullable(clientId).map(realm::getClientByClientId).filter(ClientModel::isEnabled);
    }

    /** The portal's home page, else the login page of Keycloak's own account console. */
    public String home() {
        return portal.filter(client ->
                        client.getBaseUrl() != null && !client.getBaseUrl().isBlank())
                .map(client -> ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), client.getBaseUrl()))
                .orElseGet(this::accountConsole);
    }

    /** Starts a sign-up anew; at the portal's home page if the portal has no redirect URI to sign up with. */
    String signUp() {
        return portal.flatMap(client -> redirectUri(client).map(redirect -> signUp(client, redirect)))
                .orElseGet(this::home);
    }

    /** Starts 忘記密碼 anew, outside any session. */
    String forgotPassword() {
        UriBuilder address = LoginActionsService.loginActionsBaseUrl(baseUri())
                .path(LoginActionsService.class, "resetCredentialsGET");
        portal.ifPresent(client -> address.queryParam(OAuth2Constants.CLIENT_ID, client.getClientId()));
        return address.build(realm.getName()).toString();
    }

    private String signUp(ClientModel client, String redirectUri) {
        return OIDCLoginProtocolService.registrationsUrl(baseUri())
                .queryParam(OAuth2Constants.CLIENT_ID, client.getClientId())
                .queryParam(OAuth2Constants.RESPONSE_TYPE, OAuth2Constants.CODE)
                .queryParam(OAuth2Constants.SCOPE, OAuth2Constants.SCOPE_OPENID)
                .queryParam(OAuth2Constants.REDIRECT_URI, redirectUri)
                .build(realm.getName())
                .toString();
    }

    private Optional<String> redirectUri(ClientModel client) {
        return RedirectUtils.resolveValidRedirects(session, client.getRootUrl(), client.getRedirectUris()).stream()
                .filter(uri -> !uri.contains(WILDCARD))
                .sorted()
                .findFirst();
    }

    private String accountConsole() {
        return baseUri()
                .path("realms")
                .path(realm.getName())
                .path(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID)
                .build()
                .toString();
    }

    private UriBuilder baseUri() {
        return session.getContext().getUri().getBaseUriBuilder();
    }
}
