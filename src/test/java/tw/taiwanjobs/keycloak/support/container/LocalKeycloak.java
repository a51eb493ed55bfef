package tw.taiwanjobs.keycloak.support.container;

import dasniko.testcontainers.keycloak.ExtendableKeycloakContainer;
import java.nio.file.Path;
import java.util.List;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.wait.strategy.Wait;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;

/**
 * Keycloak in a container that shares the machine's network and the project's files: addresses and file names mean
 * inside what they mean outside, so a test need not know where its server runs. Needs a Docker engine on Linux.
 */
final class LocalKeycloak extends ExtendableKeycloakContainer<LocalKeycloak> {
    private static final String LOG = "SERVER_LOG";
    private static final String BUILD = "BUILD_OPTIONS";
    /** As the distribution runs: what the build says stays in the log only if it fails. */
    private static final String START = """
            kc=/opt/keycloak/bin/kc.sh
            $kc build $%1$s > "$%2$s" 2>&1 && exec $kc "$@" > "$%2$s" 2>&1
            """.formatted(BUILD, LOG);

    LocalKeycloak(String image, List<String> buildOptions, Path log) {
        super(image);
        withOptimizedFlag();
        withEnv(BUILD, String.join(" ", buildOptions));
        withNetworkMode("host");
        setExposedPorts(List.of());
        // Whoever starts the server asks it for a page; a container without published ports has nothing to wait for.
        waitingFor(Wait.forListeningPort());
        withEnv(LOG, log.toString());
        withCreateContainerCmdModifier(command -> command.withEntrypoint("/bin/bash", "-c", START, "kc.sh"));
    }

    LocalKeycloak sharing(Path directory, Path data, int user) {
        withFileSystemBind(ProjectFiles.root().toString(), ProjectFiles.root().toString(), BindMode.READ_ONLY);
        withFileSystemBind(directory.toString(), directory.toString(), BindMode.READ_WRITE);
        withFileSystemBind(data.toString(), "/opt/keycloak/data", BindMode.READ_WRITE);
        // Keycloak's image lets every user of group 0 build and run.
        return withCreateContainerCmdModifier(command -> command.withUser(user + ":0"));
    }

    LocalKeycloak withOptions(List<String> options) {
        options.forEach(this::withCustomCommand);
        return this;
    }

    /** The base class switches health checks on, which would open a fixed port, and has its own mind about memory. */
    @Override
    protected void configure() {
        super.configure();
        withEnv("KC_HEALTH_ENABLED", "false");
        withEnv("JAVA_OPTS_KC_HEAP", "-Xms256m -Xmx768m");
    }
}
