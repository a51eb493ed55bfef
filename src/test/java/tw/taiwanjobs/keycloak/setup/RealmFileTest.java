package tw.taiwanjobs.keycloak.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tw.taiwanjobs.keycloak.operator.OperatorException;

class RealmFileTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void another_realm_takes_switches_and_lists_of_words_and_keeps_what_is_its_own() throws IOException {
        RealmFile file = file("""
                {"id": "x", "realm": "x", "displayName": "X", "enabled": true, "sslRequired": "none",
                 "registrationAllowed": true, "accessCodeLifespan": 60, "browserFlow": "ours",
                 "supportedLocales": ["en"], "eventsListeners": [], "clients": [{"clientId": "portal"}],
                 "smtpServer": {"host": "mail"}}
                """);

        assertThat(file.settings().fieldNames())
                .toIterable()
                .containsExactly("registrationAllowed", "accessCodeLifespan", "browserFlow", "supportedLocales");
    }

    @Test
    void only_the_required_actions_of_the_extension_are_registered() throws IOException {
        RealmFile file = file("""
                {"requiredActions": [{"providerId": "taiwanjobs-set-password"}, {"providerId": "UPDATE_PASSWORD"}]}
                """);

        assertThat(file.requiredActions())
                .extracting(action -> action.path("providerId").asText())
                .containsExactly("taiwanjobs-set-password");
    }

    @Test
    void an_execution_finds_its_settings_by_their_name() throws IOException {
        RealmFile file = file("""
                {"authenticatorConfig": [{"alias": "one", "config": {"a": "1"}}, {"alias": "two", "config": {"a": "2"}}]}
                """);

        assertThat(file.executionConfig("two").at("/config/a").asText()).isEqualTo("2");
        assertThatThrownBy(() -> file.executionConfig("three"))
                .isInstanceOf(OperatorException.class)
                .hasMessageContaining("three");
    }

    @Test
    void the_user_profile_is_read_out_of_its_text() throws IOException {
        RealmFile file = file("""
                {"components": {"org.keycloak.userprofile.UserProfileProvider":
                  [{"config": {"kc.user.profile.config": ["{\\"attributes\\": [{\\"name\\": \\"email\\"}]}"]}}]}}
                """);

        assertThat(file.userProfile().at("/attributes/0/name").asText()).isEqualTo("email");
    }

    @Test
    void profiles_are_handed_out_as_copies() throws IOException {
        RealmFile file = file("""
                {"clientProfiles": {"profiles": []}, "clientPolicies": {"policies": []}}
                """);

        file.clientProfiles().removeAll();
        file.clientPolicies().removeAll();

        assertThat(file.clientProfiles().has("profiles")).isTrue();
        assertThat(file.clientPolicies().has("policies")).isTrue();
    }

    @Test
    void a_list_that_is_missing_is_empty() throws IOException {
        RealmFile file = file("{}");

        assertThat(file.flows()).isEqualTo(List.of());
        assertThat(file.requiredActions()).isEqualTo(List.of());
    }

    @Test
    void a_file_that_cannot_be_read_is_named_on_one_line() throws IOException {
        Path broken = Files.writeString(directory.resolve("broken.json"), "{\n\n");

        for (Path file : new Path[] {broken, directory.resolve("none.json")}) {
            assertThatThrownBy(() -> RealmFile.read(file))
                    .isInstanceOf(OperatorException.class)
                    .hasMessageContaining(file.toString())
                    .hasMessageNotContaining("\n");
        }
    }

    private RealmFile file(String json) throws IOException {
        return RealmFile.read(Files.writeString(directory.resolve("realm.json"), json));
    }
}
