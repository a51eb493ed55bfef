package tw.taiwanjobs.keycloak.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.AccessTokenResponse;
import org.keycloak.representations.idm.ClientPoliciesRepresentation;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.util.JsonSerialization;
import tw.taiwanjobs.keycloak.support.HttpBrowser;
import tw.taiwanjobs.keycloak.support.LogIn;
import tw.taiwanjobs.keycloak.support.PortalTokens;
import tw.taiwanjobs.keycloak.support.RunningProduct;
import tw.taiwanjobs.keycloak.support.SignUp;

/** A client's token opens what its scopes say: with {@code openid} alone neither the account API nor the profile. */
class TokenScopeIT {

    /** OpenID Connect Core, section 5.4. */
    private static final Map<String, Set<String>> CLAIMS = Map.of(
            "openid", Set.of("sub"),
            "email", Set.of("email", "email_verified"),
            "profile",
                    Set.of(
                            "name",
                            "given_name",
                            "family_name",
                            "preferred_username",
                            "gender",
                            "birthdate",
                            "locale",
                            "updated_at"));

    private final RunningProduct product = RunningProduct.get();
    private final String withDefaults = "with-defaults-" + UUID.randomUUID();

    @AfterEach
    void removeTheClient() {
        product.admin()
                .realm()
                .clients()
                .findByClientId(withDefaults)
                .forEach(client ->
                        product.admin().realm().clients().get(client.getId()).remove());
    }

    @ParameterizedTest
    @ValueSource(strings = {"jobs-portal", "training-portal"})
    void a_portals_token_opens_no_account_and_tells_who_and_nothing_else(String portal) throws IOException {
        AccessTokenResponse tokens = assertOpensNoAccount(client(portal), callback(portal));

        assertThat(claims(tokens)).containsExactly("sub");
    }

    @Test
    void a_client_that_the_console_made_with_its_defaults_opens_no_account_either() throws IOException {
        makeWithDefaults();

        AccessTokenResponse tokens = assertOpensNoAccount(client(withDefaults), RunningProduct.PORTAL_CALLBACK);

        Set<String> granted = new HashSet<>();
        List.of(tokens.getScope().split(" ")).forEach(scope -> granted.addAll(CLAIMS.getOrDefault(scope, Set.of())));
        assertThat(granted).containsAll(claims(tokens));
    }

    @Test
    void whoever_gives_a_client_full_scope_in_the_console_finds_it_taken_away() {
        makeWithDefaults();

        product.admin().changeClient(withDefaults, client -> client.setFullScopeAllowed(true));

        assertThat(client(withDefaults).isFullScopeAllowed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"account, /realms/taiwanjobs/account/", "security-admin-console, /admin/taiwanjobs/console/"})
    void keycloaks_own_clients_open_no_account(String clientId, String page) throws IOException {
        assertOpensNoAccount(client(clientId), product.url() + page);
    }

    @Test
    void an_administrator_of_the_realm_administers_it_through_the_console() {
        SignUp member = new SignUp(product).toActive();
        makeAdministrator(member);

        AccessTokenResponse tokens =
                tokens(member, client("security-admin-console"), product.url() + "/admin/taiwanjobs/console/");

        assertThat(api(tokens)
                        .open(product.url() + "/admin/realms/taiwanjobs/users?max=1")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_account_console_is_the_one_that_opens_it() throws IOException {
        SignUp member = new SignUp(product).toActive();

        AccessTokenResponse tokens =
                tokens(member, client("account-console"), product.url() + "/realms/taiwanjobs/account/");

        assertThat(api(tokens).open(accountApi()).status()).isEqualTo(200);
    }

    @Test
    void a_realm_as_shipped_lets_no_client_log_in_without_pkce() {
        makeWithDefaults();
        PortalTokens portal = new PortalTokens(product, client(withDefaults), RunningProduct.PORTAL_CALLBACK);
        String withoutChallenge = portal.loginUrl().replaceAll("&code_challenge[^&]*", "");

        demandPkce(true);
        try {
            HttpBrowser refused = HttpBrowser.inChinese().open(withoutChallenge);
            assertThat(refused.address().toString()).contains("error=invalid_request");
            assertThat(HttpBrowser.inChinese().open(portal.loginUrl()).page()).isEqualTo("login");
        } finally {
            demandPkce(false);
        }
    }

    /** The policy of the product's realm file, which the realm of the demo and the tests has switched off. */
    private void demandPkce(boolean demanded) {
        var resource = product.admin().realm().clientPoliciesPoliciesResource();
        ClientPoliciesRepresentation policies = resource.getPolicies();
        policies.getPolicies().stream()
                .filter(policy -> policy.getName().equals("taiwanjobs PKCE"))
                .forEach(policy -> policy.setEnabled(demanded));
        resource.updatePolicies(policies);
    }

    private void makeAdministrator(SignUp member) {
        var realm = product.admin().realm();
        String management = client("realm-management").getId();
        var role = realm.clients().get(management).roles().get("realm-admin").toRepresentation();
        String id = product.admin().userByEmail(member.email()).orElseThrow().getId();
        realm.users().get(id).roles().clientLevel(management).add(List.of(role));
    }

    private AccessTokenResponse assertOpensNoAccount(ClientRepresentation client, String redirectUri)
            throws IOException {
        SignUp member = new SignUp(product).toActive();
        AccessTokenResponse tokens = tokens(member, client, redirectUri);
        assertThat(tokens.getToken()).isNotBlank();

        assertThat(api(tokens).open(accountApi()).status()).isIn(401, 403);
        assertThat(api(tokens)
                        .post(accountApi(), "application/json", "{\"firstName\": \"林大同\"}")
                        .status())
                .isIn(401, 403);
        assertThat(product.admin().userByEmail(member.email()).orElseThrow().getFirstName())
                .isEqualTo(SignUp.profileFields().get("firstName"));
        return tokens;
    }

    private AccessTokenResponse tokens(SignUp member, ClientRepresentation client, String redirectUri) {
        PortalTokens portal = new PortalTokens(product, client, redirectUri);
        HttpBrowser browser =
                HttpBrowser.inChinese().open(portal.loginUrl()).submit(LogIn.fields(member.email(), SignUp.PASSWORD));
        return portal.redeem(browser);
    }

    /** With what the console sends of a client whose name, address and home somebody typed and nothing else. */
    private void makeWithDefaults() {
        ClientRepresentation client = new ClientRepresentation();
        client.setProtocol("openid-connect");
        client.setClientId(withDefaults);
        client.setName("");
        client.setDescription("");
        client.setPublicClient(true);
        client.setAuthorizationServicesEnabled(false);
        client.setServiceAccountsEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setStandardFlowEnabled(true);
        client.setFrontchannelLogout(true);
        client.setAlwaysDisplayInConsole(false);
        client.setRootUrl("");
        client.setBaseUrl("http://localhost:8091/");
        client.setRedirectUris(List.of(RunningProduct.PORTAL_CALLBACK));
        client.setAttributes(Map.of(
                "saml_idp_initiated_sso_url_name", "",
                "standard.token.exchange.enabled", "false",
                "oauth2.device.authorization.grant.enabled", "false",
                "oidc.ciba.grant.enabled", "false"));
        product.admin().realm().clients().create(client).close();
    }

    private List<String> claims(AccessTokenResponse tokens) throws IOException {
        String userinfo = product.server().realmUrl(RunningProduct.REALM) + "/protocol/openid-connect/userinfo";
        JsonNode claims =
                JsonSerialization.mapper.readTree(api(tokens).open(userinfo).body());
        return List.copyOf(claims.properties().stream().map(Map.Entry::getKey).toList());
    }

    private ClientRepresentation client(String clientId) {
        return product.admin().realm().clients().findByClientId(clientId).get(0);
    }

    private String callback(String portal) {
        return client(portal).getRedirectUris().stream()
                .filter(uri -> uri.startsWith("http://localhost:809"))
                .findFirst()
                .orElseThrow();
    }

    private String accountApi() {
        return product.server().realmUrl(RunningProduct.REALM) + "/account";
    }

    private static HttpBrowser api(AccessTokenResponse tokens) {
        return HttpBrowser.inEnglish()
                .with("Accept", "application/json")
                .with("Authorization", "Bearer " + tokens.getToken());
    }
}
