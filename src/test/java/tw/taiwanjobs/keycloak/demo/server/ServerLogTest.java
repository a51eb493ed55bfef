package tw.taiwanjobs.keycloak.demo.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ServerLogTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path directory;

    @Test
    void the_innermost_error_is_the_reason() throws IOException {
        assertThat(reasonOf("""
                        2026-11-24 04:59:48,363 ERROR [org.keycloak.X] (main) ERROR: Unable to start HTTP server
                        2026-11-24 04:59:48,373 ERROR [org.keycloak.X] (main) ERROR: Port already bound: 8080: Address in use
                        2026-11-24 04:59:48,373 ERROR [org.keycloak.X] (main) For more details run the same command
                        """)).isEqualTo("Port already bound: 8080: Address in use");
    }

    @Test
    void an_unknown_option_is_the_reason_and_not_the_advice_after_it() throws IOException {
        assertThat(reasonOf("""
                        Unknown option: '--nonsense'
                        Try 'kc.sh start --help' for more information on the available options.
                        """)).isEqualTo("Unknown option: '--nonsense'");
    }

    @Test
    void without_any_output_the_reason_names_the_file() throws IOException {
        assertThat(reasonOf("")).contains(directory.toString());
    }

    private String reasonOf(String output) throws IOException {
        return new ServerLog(Files.writeString(directory.resolve("keycloak.log"), output)).reason();
    }
}
