package tw.taiwanjobs.keycloak.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.demo.server.DemoRealm;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/** The realm file is what goes into production; what the demo adds stands beside it. */
class ShippedRealmTest {

    private final JsonNode realm = read(ProjectFiles.realm());

    @Test
    void it_has_clients_of_the_server_itself_only_and_no_secret() throws IOException {
        assertThat(texts(realm.path("clients"), "clientId"))
                .containsExactly(
                        "account", "account-console", "admin-cli", "security-admin-console", "taiwanjobs-member");
        assertThat(realm.findValues("secret")).isEmpty();
        assertThat(Files.readString(ProjectFiles.realm())).doesNotContain("demo", "http://localhost");
    }

    @Test
    void mail_goes_with_tls_and_a_login_and_both_come_from_the_environment() {
        JsonNode smtp = realm.path("smtpServer");

        assertThat(smtp.path("ssl").asText()).isEqualTo("${TAIWANJOBS_SMTP_SSL:true}");
        assertThat(smtp.path("auth").asText()).isEqualTo("${TAIWANJOBS_SMTP_AUTH:true}");
        assertThat(smtp.path("user").asText()).isEqualTo("${TAIWANJOBS_SMTP_USER:}");
        assertThat(smtp.path("password").asText()).isEqualTo("${TAIWANJOBS_SMTP_PASSWORD:}");
    }

    @Test
    void no_client_that_is_imported_has_full_scope() {
        assertThat(read(DemoRealm.file()).path("clients"))
                .allMatch(client -> client.path("fullScopeAllowed").isBoolean()
                        && !client.path("fullScopeAllowed").asBoolean());
    }

    @Test
    void the_demos_realm_is_the_shipped_one_and_portals_on_this_machine_and_leaves_pkce_to_them() {
        JsonNode demo = read(DemoRealm.file());

        assertThat(texts(demo.path("clients"), "clientId"))
                .containsExactly(
                        "account",
                        "account-console",
                        "admin-cli",
                        "security-admin-console",
                        "taiwanjobs-member",
                        "jobs-portal",
                        "training-portal");
        assertThat(demo.path("clientProfiles")).isNotEqualTo(realm.path("clientProfiles"));
        assertThat(demo.path("clientProfiles")
                        .toString()
                        .replace("\"allow-loopback\":true", "\"allow-loopback\":false"))
                .isEqualTo(realm.path("clientProfiles").toString());
        assertThat(enabledPolicies(realm)).contains("taiwanjobs PKCE").containsAll(enabledPolicies(demo));
        assertThat(enabledPolicies(demo))
                .hasSize(enabledPolicies(realm).size() - 1)
                .doesNotContain("taiwanjobs PKCE");
    }

    @Test
    void the_demos_portals_have_one_exact_address_each() {
        JsonNode portals = read(ProjectFiles.demoPortals()).path("clients");

        assertThat(portals)
                .extracting(portal -> portal.path("redirectUris").toString())
                .containsExactly("[\"http://localhost:8091/callback\"]", "[\"http://localhost:8092/callback\"]");
    }

    private static List<String> enabledPolicies(JsonNode file) {
        return RealmFile.list(file.at("/clientPolicies/policies"))
                .filter(policy -> policy.path("enabled").asBoolean())
                .map(policy -> policy.path("name").asText())
                .toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return RealmFile.list(list).map(entry -> entry.path(field).asText()).toList();
    }

    private static JsonNode read(Path file) {
        return RealmFile.json(file);
    }
}
