package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import tw.taiwanjobs.keycloak.demo.server.ChildProcess;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/** Release 0.1: what the tests keep of it, and the release itself, built from the history where that is there. */
public final class OlderRelease {

    /** Its change log, its realm file and rows of its tables. */
    public static final Path FOLDER = ProjectFiles.root().resolve(Path.of("src", "test", "resources", "release-0.1"));

    private static final String COMMIT = "43a7d5a3922bd1ac0f5386c4802b449765bb4230";

    private final Path checkout;

    private OlderRelease(Path checkout) {
        this.checkout = checkout;
    }

    public static OlderRelease built() {
        var checkout = ProjectFiles.target().resolve("release-0.1");
        var release = new OlderRelease(checkout);
        if (!Files.exists(release.providerJar())) {
            var log = ProjectFiles.target().resolve("release-0.1.log");
            Assumptions.assumeTrue(
                    exitCode("git cat-file -e " + COMMIT, ProjectFiles.root(), log) == 0,
                    "release 0.1 is not in the history of this checkout");
            var build = "mkdir -p '" + checkout + "' && git archive " + COMMIT + " | tar -x -C '" + checkout
                    + "' && cd '" + checkout + "' && ./mvnw -q -B -DskipTests package";
            if (exitCode(build, ProjectFiles.root(), log) != 0) {
                throw new AssertionError("release 0.1 cannot be built, see " + log);
            }
        }
        return release;
    }

    public Path providerJar() {
        return checkout.resolve("target").resolve("taiwanjobs-keycloak.jar");
    }

    /** {@code bin/realm} of that release. @return its exit code and what it said */
    public StockRealm.Said realm(String command, StockRealm realm, Path backup) {
        var log = Workspace.resolve("release-0.1-realm.log");
        var exitCode = exitCode(
                String.join(
                        " ",
                        List.of(
                                "TAIWANJOBS_PASSWORD=admin exec bin/realm",
                                command,
                                "--server=" + realm.url(),
                                "--realm=" + realm.realm(),
                                "--user=admin --password-env=TAIWANJOBS_PASSWORD",
                                "--backup='" + backup + "'")),
                checkout,
                log);
        try {
            return new StockRealm.Said(exitCode, Files.readString(log));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int exitCode(String command, Path directory, Path log) {
        return ChildProcess.start(List.of("/bin/bash", "-ec", command), Map.of(), directory, log)
                .await();
    }
}
