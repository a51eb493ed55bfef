package tw.taiwanjobs.keycloak.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

class ClientRulesTest {
    private static final String PASSWORDS = "taiwanjobs no password grant";
    private static final String SCOPE = "taiwanjobs roles by scope";
    private static final String PKCE = "taiwanjobs PKCE";
    private static final String PORTALS = "taiwanjobs portals";

    @Test
    void all_policies_are_on_where_every_client_keeps_them() {
        var rules = rules("""
                [{"clientId": "portal", "fullScopeAllowed": false, "attributes": {"pkce.code.challenge.method": "S256"}}]
                """);

        assertThat(enabled(rules)).containsExactly(PASSWORDS, SCOPE, PKCE, PORTALS);
        assertThat(rules.findings()).isEmpty();
    }

    @Test
    void a_policy_that_a_client_would_lose_by_is_off_and_names_the_clients() {
        var rules = rules("""
                [{"clientId": "shop", "fullScopeAllowed": true, "attributes": {"pkce.code.challenge.method": "S256"}},
                 {"clientId": "app", "protocol": "openid-connect", "fullScopeAllowed": true,
                  "attributes": {"pkce.code.challenge.method": "S256"}}]
                """);

        assertThat(enabled(rules)).containsExactly(PASSWORDS, PKCE, PORTALS);
        assertThat(rules.findings())
                .extracting(Finding::text)
                .containsExactly("Client policy \"" + SCOPE + "\" is switched off, because of app, shop");
    }

    @Test
    void a_client_without_pkce_keeps_its_logins() {
        var rules = rules("""
                [{"clientId": "plain", "fullScopeAllowed": false, "attributes": {"pkce.code.challenge.method": "plain"}}]
                """);

        assertThat(enabled(rules)).containsExactly(PASSWORDS, SCOPE, PORTALS);
    }

    @Test
    void a_portal_that_does_not_fit_the_rules_goes_on_and_is_named() {
        var rules = rules("""
                [{"clientId": "portal", "enabled": true, "standardFlowEnabled": true, "baseUrl": "https://a.example/",
                  "redirectUris": ["https://a.example/*"], "attributes": {"pkce.code.challenge.method": "S256"}},
                 {"clientId": "machine", "enabled": true, "serviceAccountsEnabled": true,
                  "attributes": {"pkce.code.challenge.method": "S256"}}]
                """);

        assertThat(enabled(rules)).containsExactly(PASSWORDS, SCOPE, PKCE);
        assertThat(rules.findings())
                .extracting(Finding::text)
                .containsExactly("Client policy \"" + PORTALS + "\" is switched off, because of portal");
    }

    @Test
    void a_client_that_logs_people_in_by_their_password_has_to_be_accepted() {
        var rules = rules("""
                [{"clientId": "app", "directAccessGrantsEnabled": true, "attributes": {"pkce.code.challenge.method": "S256"}},
                 {"clientId": "admin-cli", "directAccessGrantsEnabled": true}]
                """);

        assertThat(rules.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.blocks()).isTrue();
            assertThat(finding.line()).contains("directAccessGrantsEnabled").contains(": app.");
        });
    }

    @Test
    void clients_of_keycloak_itself_and_those_that_log_nobody_in_do_not_count() {
        var rules = rules("""
                [{"clientId": "security-admin-console", "fullScopeAllowed": true},
                 {"clientId": "api", "fullScopeAllowed": true, "bearerOnly": true},
                 {"clientId": "old", "fullScopeAllowed": true, "protocol": "saml"}]
                """);

        assertThat(rules.findings()).isEmpty();
    }

    private static ClientRules rules(String clients) {
        try {
            return new ClientRules(RealmFile.read(ProjectFiles.realm()), new ObjectMapper().readTree(clients));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> enabled(ClientRules rules) {
        return RealmFile.list(rules.policies().path("policies"))
                .filter(policy -> policy.path("enabled").asBoolean())
                .map(policy -> policy.path("name").asText())
                .toList();
    }
}
