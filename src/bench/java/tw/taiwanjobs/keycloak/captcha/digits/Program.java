package tw.taiwanjobs.keycloak.captcha.digits;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A program that the machine may have. */
final class Program {

    private Program() {}

    static boolean isInstalled(String name) {
        return Stream.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    static void run(Path folder, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(command.get(0) + ".log").toFile());
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            int exitCode = builder.start().waitFor();
            if (exitCode != 0) {
                throw new IOException(command.get(0) + " ended with " + exitCode);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
