package tw.taiwanjobs.keycloak.support.members;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/** {@code bin/import-members} as a process of its own, which can be killed at any moment. */
public final class ImportProcess {

    private static final String PASSWORD = "ADMIN_PASSWORD";

    private final Process process;
    private final Path output;

    private ImportProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** What a process said until its end. */
    public record Ended(int exitCode, String output) {

        public String lastLine() {
            return output.lines().reduce("", (before, line) -> line);
        }
    }

    public static ImportProcess start(String server, String realm, Path file, String... options) {
        var fixed = Stream.of(
                "/bin/bash",
                ProjectFiles.script("import-members").toString(),
                file.toString(),
                "--server=" + server,
                "--realm=" + realm,
                "--user=" + KeycloakServer.ADMIN,
                "--password-env=" + PASSWORD);
        try {
            var output = Files.createTempFile(file.getParent(), "output", ".txt");
            var builder = new ProcessBuilder(
                            Stream.concat(fixed, Stream.of(options)).toList())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().put(PASSWORD, KeycloakServer.ADMIN_PASSWORD);
            return new ImportProcess(builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As {@code kill -9} does, unless it ends by itself within that time. @return whether it was killed */
    public boolean killAfter(Duration time) {
        try {
            if (process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS)) {
                return false;
            }
            process.destroyForcibly().waitFor();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    public Ended await() {
        try {
            return new Ended(process.waitFor(), Files.readString(output));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
