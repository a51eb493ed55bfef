package tw.taiwanjobs.keycloak.demo.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;

/** What a Keycloak runs on: the unpacked distribution, or a container. */
public interface KeycloakRuntime {

    /**
     * Makes ready what stays the same from start to start.
     *
     * @param run runs a command to its end and gives its exit code
     */
    void prepare(ToIntFunction<Command> run);

    /** Keycloak's data directory as this process sees it; kept between runs. */
    Path data();

    /**
     * @param options of {@code kc.sh start}
     * @param log takes all that the server says, and nothing of an earlier start
     */
    ServerProcess start(List<String> options, Map<String, String> environment, Path log);

    /** How one is made of the provider jars, in a directory that is kept between runs. */
    @FunctionalInterface
    interface Kind {
        KeycloakRuntime create(Path directory, List<Path> providers, List<String> buildOptions);
    }

    /** A command line and the file for its output. */
    record Command(List<String> line, Path log) {}
}
