package tw.taiwanjobs.keycloak.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
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

    @BeforeEach
    void nameFile() {
        file = directory.resolve("keys.json").toString();
    }

    @Test
    void a_whole_rotation_runs_step_by_step() {
        assertThat(keys("create", file)).isZero();
        assertThat(keys("add", file)).isZero();
        assertThat(keys("rotate", file)).isZero();
        assertThat(keys("rotate", file, "--rows-filled")).isZero();
        assertThat(keys("retire", file, "1")).isZero();

        assertThat(out.toString().lines().map(line -> line.substring(line.indexOf(": ") + 2)))
                .containsExactly(
                        "1 active", "1 active, 2 published", "1 active, 2 writing", "1 retiring, 2 active", "2 active");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void the_switch_needs_the_word_that_the_rows_are_filled() throws IOException {
        keys("create", file);
        keys("add", file);
        keys("rotate", file);
        var before = Files.readString(Path.of(file));

        assertThat(keys("rotate", file)).isEqualTo(1);
        assertThat(err.toString()).contains("--rows-filled").hasLineCount(1);
        assertThat(Files.readString(Path.of(file))).isEqualTo(before);
    }

    @Test
    void only_the_retiring_version_is_dropped() {
        keys("create", file);
        keys("add", file);

        assertThat(keys("retire", file, "1")).isEqualTo(1);
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

    private int keys(String... arguments) {
        return KeysCommand.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }
}
