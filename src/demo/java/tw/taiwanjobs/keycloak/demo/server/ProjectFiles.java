package tw.taiwanjobs.keycloak.demo.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** The project's files and what the build makes of them. Everybody who starts Java here does so in the project's directory. */
public final class ProjectFiles {
    private static final Path ROOT = Path.of("").toAbsolutePath();

    private ProjectFiles() {}

    public static Path root() {
        return ROOT;
    }

    public static Path target() {
        return ROOT.resolve("target");
    }

    public static Path providerJar() {
        return built(target().resolve("taiwanjobs-keycloak.jar"));
    }

    public static Path realm() {
        return ROOT.resolve("realm-config").resolve("taiwanjobs-realm.json");
    }

    /** Clients of portals with their secrets, in the form of Keycloak's partial import. */
    public static Path demoPortals() {
        return ROOT.resolve("realm-config").resolve("demo-portals.json");
    }

    public static Path script(String name) {
        return ROOT.resolve("bin").resolve(name);
    }

    /** The newest Keycloak distribution that Maven's package phase has copied. */
    public static Path distribution() {
        var directory = target().resolve("distribution");
        built(directory);
        try (var files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".tar.gz"))
                    .max(Comparator.comparing(Path::toString))
                    .orElseThrow(() -> notBuilt(directory));
        } catch (IOException e) {
            throw new StartupFailure("cannot read " + directory, e);
        }
    }

    private static Path built(Path file) {
        if (!Files.exists(file)) {
            throw notBuilt(file);
        }
        return file;
    }

    private static StartupFailure notBuilt(Path file) {
        return new StartupFailure(file + " is missing: run ./mvnw -DskipTests package first");
    }
}
