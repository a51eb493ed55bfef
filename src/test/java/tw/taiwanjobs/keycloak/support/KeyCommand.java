package tw.taiwanjobs.keycloak.support;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.crypto.KeysCommand;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;

/** {@code bin/keys} on one file. */
public final class KeyCommand {

    private final Path file;

    public KeyCommand(Path file) {
        this.file = file;
    }

    /** @return what it said, in one line */
    public String run(String step, String... more) {
        var said = new StringWriter();
        KeysCommand.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(Stream.concat(Stream.of(step, file.toString()), Stream.of(more))
                        .toArray(String[]::new));
        return said.toString().strip().replace(file + ": ", "");
    }

    /** A step that asks a running server. */
    public String ask(String server, String step, String... more) {
        return run(
                step,
                Stream.concat(
                                Stream.of(more),
                                Stream.of(
                                        "--server=" + server,
                                        "--user=" + KeycloakServer.ADMIN,
                                        "--password-env=TAIWANJOBS_TEST_ADMIN_PASSWORD"))
                        .toArray(String[]::new));
    }
}
