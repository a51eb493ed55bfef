package tw.taiwanjobs.keycloak.support.container;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import tw.taiwanjobs.keycloak.demo.server.KeycloakRuntime;
import tw.taiwanjobs.keycloak.demo.server.ServerProcess;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/** Keycloak's image, named by {@code -Dkeycloak.image}, with the provider jars. */
public final class KeycloakImage implements KeycloakRuntime {
    private final Path directory;
    private final List<Path> providers;
    private final List<String> buildOptions;

    public KeycloakImage(Path directory, List<Path> providers, List<String> buildOptions) {
        this.directory = directory;
        this.providers = List.copyOf(providers);
        this.buildOptions = List.copyOf(buildOptions);
    }

    /** Nothing: the image is complete, and Keycloak builds itself with the jars whenever it starts. */
    @Override
    public void prepare(ToIntFunction<Command> run) {}

    @Override
    public Path data() {
        return directory.resolve("container-data");
    }

    @Override
    public ServerProcess start(List<String> options, Map<String, String> environment, Path log) {
        try {
            var container = new LocalKeycloak(System.getProperty("keycloak.image", ""), buildOptions, log)
                    .withProviderLibsFrom(providers.stream().map(Path::toFile).toList())
                    .sharing(directory, data(), owner())
                    .withOptions(options)
                    .withEnv(environment);
            container.start();
            return new ContainerProcess(container);
        } catch (ContainerFetchException | ContainerLaunchException e) {
            throw new StartupFailure(
                    "Keycloak's container does not start: " + innermost(e).getMessage(), e);
        }
    }

    /** The user of this test run: what the server writes can be read and deleted by the next. */
    private int owner() {
        try {
            return (Integer) Files.getAttribute(directory, "unix:uid");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Throwable innermost(Throwable failure) {
        return failure.getCause() == null ? failure : innermost(failure.getCause());
    }
}
