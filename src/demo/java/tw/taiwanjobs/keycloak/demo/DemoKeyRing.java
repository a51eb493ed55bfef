package tw.taiwanjobs.keycloak.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** The demo's own keys, made by the product's command as an operator would make them. */
final class DemoKeyRing {
    private DemoKeyRing() {}

    static void requireAt(Path file) {
        if (Files.exists(file)) {
            return;
        }
        try {
            var process = new ProcessBuilder(ProjectFiles.script("keys").toString(), "create", file.toString())
                    .redirectErrorStream(true)
                    .start();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new StartupFailure("bin/keys could not create " + file + ": " + output.strip());
            }
        } catch (IOException e) {
            throw new StartupFailure("cannot run bin/keys: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartupFailure("interrupted while creating " + file, e);
        }
    }
}
