package tw.taiwanjobs.keycloak.link;

import jakarta.ws.rs.core.UriBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RequiredActionConfigModel;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.protocol.oidc.utils.RedirectUtils;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.services.Urls;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.ResolveRelative;
import tw.taiwanjobs.keycloak.common.spi.Setting;
import tw.taiwanjobs.keycloak.common.web.AuthorizationRequest;

/**
 * Ways on from a page that ends a journey: to the portal that sent the person, if it is alive, else to the realm's home
 * (setting {@code home}), else to the login page. Never to Keycloak's own consoles.
 */
final class WaysOn {

    static final ProviderConfigProperty HOME = Setting.text("home", "");

    private static final String WILDCARD = "*";

    private final KeycloakSession session;
    private final RealmModel realm;
    private final Optional<ClientModel> portal;

    /** @param clientId portal that sent the person; null if nobody knows */
    public WaysOn(KeycloakSession session, @Nullable String clientId) {
        this.session = session;
        this.realm = session.getContext().getRealm();
        this.portal = Optional.ofNullable(clientId)
                .filter(id -> !Constants.defaultClients.contains(id))
                .map(realm::getClientByClientId)
                .filter(ClientModel::isEnabled);
    }

    /** Client that the pages of the journey belong to: the portal, else Keycloak's own client for accounts. */
    String clientId() {
        return portal.map(ClientModel::getClientId).orElse(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID);
    }

    public String home() {
        return homeOfPortal().or(this::homeOfRealm).orElseGet(this::loginPage);
    }

    /** Of the portal that {@link #home} leads to. */
    Optional<String> nameOfPortal() {
        return homeOfPortal().flatMap(home -> portal).map(ClientModel::getName).filter(name -> !name.isBlank());
    }

    /** Starts a sign-up anew; a portal that demands PKCE must start it itself. */
    public String signUp() {
        Optional<String> atPortal = portal.filter(client -> !demandsPkce(client))
                .flatMap(client -> redirectUri(client).map(redirect -> signUp(client.getClientId(), redirect)));
        return atPortal.or(this::homeOfPortal)
                .orElseGet(() -> signUp(Constants.ACCOUNT_MANAGEMENT_CLIENT_ID, accountAddress()));
    }

    /** Starts 忘記密碼 anew, outside any session. */
    String forgotPassword() {
        UriBuilder address = LoginActionsService.loginActionsBaseUrl(baseUri())
                .path(LoginActionsService.class, "resetCredentialsGET");
        portal.ifPresent(client -> address.queryParam(OAuth2Constants.CLIENT_ID, client.getClientId()));
        return address.build(realm.getName()).toString();
    }

    private Optional<String> homeOfPortal() {
        return portal.filter(client ->
                        client.getBaseUrl() != null && !client.getBaseUrl().isBlank())
                .map(client -> ResolveRelative.resolveRelativeUri(session, client.getRootUrl(), client.getBaseUrl()));
    }

    private Optional<String> homeOfRealm() {
        return Optional.ofNullable(realm.getRequiredActionConfigByAlias(MailedLinkRequiredAction.ID))
                .map(RequiredActionConfigModel::getConfig)
                .map(config -> config.get(HOME.getName()))
                .map(String::strip)
                .filter(address -> !address.isEmpty());
    }

    private String loginPage() {
        return start(
                OIDCLoginProtocolService.authUrl(baseUri()), Constants.ACCOUNT_MANAGEMENT_CLIENT_ID, accountAddress());
    }

    private String signUp(String clientId, String redirectUri) {
        return start(OIDCLoginProtocolService.registrationsUrl(baseUri()), clientId, redirectUri);
    }

    private String start(UriBuilder endpoint, String clientId, String redirectUri) {
        return AuthorizationRequest.at(endpoint, clientId, redirectUri)
                .build(realm.getName())
                .toString();
    }

    private Optional<String> redirectUri(ClientModel client) {
        return RedirectUtils.resolveValidRedirects(session, client.getRootUrl(), client.getRedirectUris()).stream()
                .filter(uri -> !uri.contains(WILDCARD))
                .sorted()
                .findFirst();
    }

    private static boolean demandsPkce(ClientModel client) {
        String method = OIDCAdvancedConfigWrapper.fromClientModel(client).getPkceCodeChallengeMethod();
        return method != null && !method.isBlank();
    }

    private String accountAddress() {
        return Urls.accountBase(session.getContext().getUri().getBaseUri())
                .path("/")
                .build(realm.getName())
                .toString();
    }

    private UriBuilder baseUri() {
        return session.getContext().getUri().getBaseUriBuilder();
    }
}
