package tw.taiwanjobs.keycloak.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysCommandTest {
    @TempDir
    Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private String file = "";

    @AutoClose
    private final KeyServer server = new KeyServer();

    @BeforeEach
    void nameFile() {
        file = directory.resolve("keys.json").toString();
    }

    @Test
    void a_whole_rotation_runs_step_by_step() {
        assertThat(keys("create", file)).isZero();
        assertThat(keys("add", file)).isZero();
        assertThat(keys("rotate", file)).isZero();
        runServer(0, 0);
        assertThat(asking("rotate", file)).isZero();
        runServer(0, 0);
        assertThat(asking("retire", file, "1")).isZero();

        assertThat(out.toString().lines().map(line -> line.substring(line.indexOf(": ") + 2)))
                .containsExactly(
                        "1 active", "1 active, 2 published", "1 active, 2 writing", "1 retiring, 2 active", "2 active");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_switch_needs_a_server_that_is_asked() throws IOException {
        writing();

        refuses("--server", "rotate", file);
    }

    @Test
    void the_switch_waits_for_the_last_row() throws IOException {
        writing();
        runServer(0, 3);

        refuses("3 rows have no index row of version 2 yet", with(connection(), "rotate", file));
    }

    @Test
    void the_old_version_is_kept_as_long_as_a_row_needs_it() throws IOException {
        writing();
        runServer(0, 0);
        asking("rotate", file);
        runServer(7, 0);

        refuses("7 rows still need version 1", with(connection(), "retire", file, "1"));
    }

    @Test
    void a_server_with_another_key_ring_is_not_believed() throws IOException {
        writing();
        server.has(new KeyRingFile(other()).load(), 0, 0);

        refuses("does not have version 2 of this file", with(connection(), "rotate", file));
    }

    @Test
    void a_server_that_was_not_restarted_is_not_believed() throws IOException {
        keys("create", file);
        keys("add", file);
        runServer(0, 0);
        keys("rotate", file);

        refuses("version 2 is published", with(connection(), "rotate", file));
    }

    @Test
    void only_the_retiring_version_is_dropped() {
        keys("create", file);
        keys("add", file);

        runServer(0, 0);
        assertThat(asking("retire", file, "1")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("Version 1 is not retiring (1 active, 2 published)");
    }

    @Test
    void an_error_is_one_line() {
        assertThat(keys("add", file)).isEqualTo(1);
        assertThat(err.toString())
                .startsWith("Key ring " + file + " is missing")
                .hasLineCount(1);
    }

    @Test
    void a_wrong_call_ends_with_two_and_shows_the_use() {
        assertThat(keys("create")).isEqualTo(2);
        assertThat(err.toString()).contains("Usage: keys create");
    }

    @Test
    void the_help_names_every_step() {
        assertThat(keys("--help")).isZero();
        assertThat(out.toString()).contains("create", "add", "rotate", "retire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"create", "add", "rotate", "retire"})
    void every_step_has_its_help_also_without_a_file(String step) {
        assertThat(keys(step, "--help")).isZero();
        assertThat(out.toString()).contains("Usage: keys " + step, "FILE");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void no_key_is_ever_printed() throws IOException {
        keys("create", file);
        keys("add", file);

        var keys = Pattern.compile("[A-Za-z0-9+/]{43}=")
                .matcher(Files.readString(Path.of(file)))
                .results()
                .toList();
        assertThat(keys).hasSize(4);
        keys.forEach(key -> assertThat(out + " " + err).doesNotContain(key.group()));
    }

    private void writing() {
        keys("create", file);
        keys("add", file);
        keys("rotate", file);
    }

    private Path other() {
        String path = directory.resolve("other.json").toString();
        keys("create", path);
        keys("add", path);
        keys("rotate", path);
        return Path.of(path);
    }

    /** A server that was started with the file as it is now. */
    private void runServer(long encrypted, long withoutIndex) {
        server.has(new KeyRingFile(Path.of(file)).load(), encrypted, withoutIndex);
    }

    private void refuses(String reason, String... arguments) throws IOException {
        var before = Files.readString(Path.of(file));

        assertThat(keys(arguments)).isEqualTo(1);

        assertThat(err.toString()).contains(reason).hasLineCount(1);
        assertThat(Files.readString(Path.of(file))).isEqualTo(before);
    }

    private int asking(String... arguments) {
        return keys(with(connection(), arguments));
    }

    private String[] connection() {
        return new String[] {"--server", server.url(), "--user", "admin", "--password-env", "PATH"};
    }

    private static String[] with(String[] options, String... arguments) {
        return Stream.concat(Stream.of(arguments), Stream.of(options)).toArray(String[]::new);
    }

    private int keys(String... arguments) {
        return KeysCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
