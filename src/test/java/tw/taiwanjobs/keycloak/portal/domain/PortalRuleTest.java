package tw.taiwanjobs.keycloak.portal.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.portal.domain.ClientSettings.Switch;

class PortalRuleTest {
    private static final String CALLBACK = "https://portal.example.com/callback";

    private String clientId = "portal";
    private String protocol = "openid-connect";
    private String root = "";
    private String home = "https://portal.example.com/";
    private List<String> redirects = List.of(CALLBACK);
    private Set<String> mappers = Set.of(SubjectMapper.ID);
    private Set<String> scopes = Set.of("basic", "profile");
    private final Set<Switch> on = EnumSet.of(Switch.ENABLED, Switch.STANDARD_FLOW);
    private final Map<String, String> attributes = new HashMap<>(Map.of("pkce.code.challenge.method", "S256"));

    @Test
    void a_portal_that_is_registered_with_care_has_no_fault() {
        assertThat(faults()).isEmpty();
    }

    @Test
    void keys_may_stand_at_an_address_or_be_given_but_not_fetched_to_encrypt() {
        attributes.put("use.jwks.url", "true");
        assertThat(faults()).isEmpty();

        attributes.put("use.jwks.url", "false");
        attributes.put("id.token.encrypted.response.alg", "RSA-OAEP-256");
        assertThat(faults()).isEmpty();
    }

    @Test
    void all_faults_are_named_at_once() {
        home = " ";
        redirects = List.of("http://portal.example.com/*", "https://portal.example.com/b#c");
        mappers = Set.of();
        scopes = Set.of("national_id");
        on.addAll(List.of(Switch.IMPLICIT_FLOW, Switch.DIRECT_GRANTS, Switch.FULL_SCOPE));
        attributes.clear();
        attributes.put("post.logout.redirect.uris", CALLBACK + "##http://portal.example.com/out");
        attributes.put("oidc.ciba.grant.enabled", "true");
        attributes.put("use.jwks.url", "true");
        attributes.put("id.token.encrypted.response.alg", "RSA-OAEP-256");

        assertThat(faults())
                .extracting(fault -> fault.replaceFirst(":.*", ""))
                .containsExactly(
                        "Valid redirect URIs",
                        "Valid redirect URIs",
                        "Valid post logout redirect URIs",
                        "Home URL",
                        "Implicit flow",
                        "OIDC CIBA Grant",
                        "Direct access grants",
                        "Client scopes, …-dedicated, Scope",
                        "PKCE Method",
                        "Consent required",
                        "Keys, Use JWKS URL",
                        "Client scopes, …-dedicated");
    }

    @ParameterizedTest
    @CsvSource({
        "https://portal.example.com/*, has a wildcard",
        "*, has a wildcard",
        "http://portal.example.com/callback, is not https",
        "http://localhost:8091/callback, is not https",
        "http://localhost.example.com/callback, is not https",
        "tw.example.app:/callback, is no whole address",
        "callback, is no whole address",
        "https:///callback, is no whole address",
        "'https://portal.example.com/a b', is no whole address",
        "https://portal.example.com@evil.example/, has a user name",
        "javascript://portal.example.com/x, is not https",
        "/callback, is no whole address"
    })
    void an_address_of_any_other_form_is_refused_and_named(String address, String fault) {
        redirects = List.of(address);

        assertThat(faults()).singleElement().asString().startsWith("Valid redirect URIs: " + address + " " + fault);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8091/callback", "http://127.0.0.1/callback", "http://[::1]:1/callback"})
    void plain_http_on_the_persons_own_machine_is_for_realms_that_allow_it(String address) {
        redirects = List.of(address);

        assertThat(PortalRule.faultsOf(settings(), true)).isEmpty();
        assertThat(PortalRule.faultsOf(settings(), false)).hasSize(1);
    }

    @Test
    void a_realm_that_allows_the_own_machine_allows_no_other() {
        redirects = List.of("http://localhost.example.com/callback");

        assertThat(PortalRule.faultsOf(settings(), true))
                .containsExactly(
                        "Valid redirect URIs: http://localhost.example.com/callback is neither https nor http://localhost");
    }

    @Test
    void a_path_is_one_below_the_root_url_as_keycloak_reads_it() {
        redirects = List.of("/callback");
        root = "https://portal.example.com";

        assertThat(faults()).isEmpty();
    }

    @Test
    void without_a_redirect_uri_nobody_comes_back() {
        redirects = List.of(" ");

        assertThat(faults()).singleElement().asString().startsWith("Valid redirect URIs: name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"+", "-", CALLBACK + "##+"})
    void after_a_log_out_the_redirect_uris_serve_or_none(String uris) {
        attributes.put("post.logout.redirect.uris", uris);

        assertThat(faults()).isEmpty();
    }

    @Test
    void who_may_see_the_number_asks_the_member() {
        scopes = Set.of("national_id");
        on.add(Switch.CONSENT_REQUIRED);

        assertThat(faults()).isEmpty();
    }

    @Test
    void the_executor_leaves_pkce_to_keycloaks_own() {
        attributes.clear();

        assertThat(PortalRule.faultsButPkce(settings(), false)).isEmpty();
        assertThat(faults()).containsExactly("PKCE Method: choose S256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account",
                "account-console",
                "admin-cli",
                "broker",
                "realm-management",
                "security-admin-console",
                "taiwanjobs-member"
            })
    void the_servers_own_clients_are_no_portals(String own) {
        clientId = own;
        redirects = List.of("/realms/taiwanjobs/account/*");

        assertThat(faults()).isEmpty();
    }

    @Test
    void clients_that_log_nobody_in_are_no_portals() {
        home = "";
        on.remove(Switch.STANDARD_FLOW);
        assertThat(faults()).isEmpty();

        on.add(Switch.IMPLICIT_FLOW);
        assertThat(faults()).isNotEmpty();

        on.remove(Switch.IMPLICIT_FLOW);
        attributes.put("oauth2.device.authorization.grant.enabled", "true");
        assertThat(faults()).isNotEmpty();

        on.remove(Switch.ENABLED);
        assertThat(faults()).isEmpty();
    }

    @Test
    void clients_of_other_protocols_and_bare_services_are_no_portals() {
        home = "";
        protocol = "saml";
        assertThat(faults()).isEmpty();

        protocol = "openid-connect";
        on.add(Switch.BEARER_ONLY);
        assertThat(faults()).isEmpty();
    }

    private List<String> faults() {
        return PortalRule.faultsOf(settings(), false);
    }

    private ClientSettings settings() {
        return new ClientSettings(clientId, protocol, on, root, home, redirects, attributes, mappers, scopes);
    }
}
