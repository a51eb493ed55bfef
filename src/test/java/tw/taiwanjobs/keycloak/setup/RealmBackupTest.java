package tw.taiwanjobs.keycloak.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RealmBackupTest {

    @TempDir
    private Path directory = Path.of("");

    @Test
    void it_reads_what_it_wrote_and_belongs_to_its_owner_alone() throws IOException {
        var file = directory.resolve("before.json");

        RealmBackup.of("members", state("{'settings': {'loginTheme': null, 'failureFactor': 30}}"))
                .installed(state("{'settings': {'loginTheme': 'taiwanjobs', 'failureFactor': 30}}"))
                .write(file);

        var read = RealmBackup.read(file);
        assertThat(read.realm()).contains("members");
        assertThat(read.moment()).isPresent();
        assertThat(read.before().settings().path("loginTheme").isNull()).isTrue();
        assertThat(read.changed().settings())
                .as("what the installation left alone stays as it is")
                .hasToString("{\"loginTheme\":null}");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.list(directory)).containsExactly(file);
    }

    @Test
    void what_cannot_be_written_or_read_is_said_in_words() throws IOException {
        var backup = RealmBackup.of("members", state("{'settings': {}}"));
        var file = Files.writeString(directory.resolve("there.json"), "{\"realm\": \"x\"}");

        assertThatThrownBy(() -> backup.write(file)).hasMessage("Cannot write " + file + ": it exists already");
        assertThatThrownBy(() -> backup.write(directory.resolve("none").resolve("b.json")))
                .hasMessageEndingWith("folder " + directory.resolve("none") + " does not exist");
        assertThatThrownBy(() -> RealmBackup.read(file)).hasMessage(file + " is no backup of a realm");
        assertThatThrownBy(() -> RealmBackup.read(directory.resolve("no.json")))
                .hasMessageEndingWith("it does not exist");
    }

    @Test
    void a_file_of_release_0_1_says_empty_where_the_realm_had_nothing() throws IOException {
        var file = Files.writeString(
                directory.resolve("old.json"),
                quoted("{'settings': {'loginTheme': '', 'defaultLocale': 'de', 'supportedLocales': []},"
                        + " 'userProfile': {}, 'clientProfiles': {}, 'clientPolicies': {}}"));

        var read = RealmBackup.read(file);

        assertThat(read.realm()).isEmpty();
        assertThat(read.before().settings().path("loginTheme").isNull()).isTrue();
        assertThat(read.changed().settings().path("defaultLocale").asText()).isEqualTo("de");
    }

    @Test
    void an_upgrade_adds_to_it_and_claims_no_setting_that_it_left_alone() {
        var first = RealmBackup.of("members", state("{'settings': {'a': 1}, 'requiredActions': {}}"))
                .installed(state("{'settings': {'a': 2}, 'requiredActions': {}}"));
        var before = state("{'settings': {'a': 9, 'b': 3}, 'requiredActions': {'new': null}}");
        var after = state("{'settings': {'a': 9, 'b': 4}, 'requiredActions': {'new': {}}}");

        var extended = first.extended("members", before);
        var upgraded = extended.upgraded(before, after);

        assertThat(extended.installed()).as("an installation that ended").isPresent();
        assertThat(upgraded.before().settings()).hasToString("{\"a\":1,\"b\":3}");
        assertThat(upgraded.before().part(RealmState.REQUIRED_ACTIONS)).hasToString("{\"new\":null}");
        assertThat(upgraded.installed().orElseThrow().settings()).hasToString("{\"a\":2,\"b\":4}");
        assertThat(after.changesSince(upgraded.installed().orElseThrow(), upgraded.before()))
                .isEqualTo(List.of("changed since the installation: setting \"a\", now 9"));
    }

    @Test
    void an_upgrade_that_did_not_end_leaves_a_new_setting_new() throws IOException {
        var file = directory.resolve("unfinished.json");
        Files.writeString(file, quoted("{'settings': {'a': 1}, 'userProfile': {}}"));
        var before = state("{'settings': {'a': 9, 'b': 3}}");

        RealmBackup.read(file).extended("members", before).rewrite(file);

        assertThat(RealmBackup.read(file).olderRelease().settings()).hasToString("{\"a\":9}");
        assertThat(RealmBackup.read(file).before().settings()).hasToString("{\"a\":1,\"b\":3}");
    }

    private static RealmState state(String json) {
        try {
            return new RealmState((ObjectNode) new ObjectMapper().readTree(quoted(json)));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String quoted(String json) {
        return json.replace('\'', '"');
    }
}
