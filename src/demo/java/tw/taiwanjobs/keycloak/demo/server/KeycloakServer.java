package tw.taiwanjobs.keycloak.demo.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak on the loopback address only.
 * {@link #close} may come from another thread at any moment, also while the server is still starting.
 */
public final class KeycloakServer implements AutoCloseable {
    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "admin";

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(10);

    private final KeycloakSettings settings;
    private final KeycloakRuntime runtime;
    private final ServerLog log;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable ServerProcess process;
    private boolean startedBefore;
    private boolean closed;

    KeycloakServer(KeycloakSettings settings, KeycloakRuntime runtime) {
        this.settings = settings;
        this.runtime = runtime;
        this.log = new ServerLog(settings.directory.resolve(settings.name + ".log"));
    }

    public String url() {
        return "http://localhost:" + settings.port;
    }

    public int port() {
        return settings.port;
    }

    public String realmUrl(String realm) {
        return url() + "/realms/" + realm;
    }

    /** Value of {@code kc.sh build --db}. */
    public String database() {
        return settings.database.vendor();
    }

    public ServerLog log() {
        return log;
    }

    /** Its metrics page as text, if the settings switched that on. */
    public String metrics() {
        var address = "http://localhost:" + settings.managementPort.orElseThrow() + "/metrics";
        var request = HttpRequest.newBuilder(URI.create(address)).timeout(REQUEST_LIMIT);
        try {
            return http.send(request.build(), BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Returns when the server answers. */
    public void start() {
        runtime.prepare(command -> launch(() -> inDirectory(command)).await());
        prepareData();
        var server = launch(() -> runtime.start(options(), environment(), log.file()));
        if (Await.within(START_LIMIT, () -> answerOf(server)).isEmpty()) {
            throw new StartupFailure("Keycloak does not answer, see " + log.file());
        }
    }

    /** Blocks until the server has ended, for whatever reason. */
    public String awaitEnd() {
        awaitExitCode();
        return log.reason();
    }

    /** Blocks until the server has ended; 0 if it was never started. */
    public int awaitExitCode() {
        return current().map(ServerProcess::await).orElse(0);
    }

    /** Stops the server; {@link #start} may follow. */
    public void stop() {
        current().ifPresent(ServerProcess::stop);
    }

    /** Ends the server at once, as a power failure does; {@link #start} may follow. */
    public void kill() {
        current().ifPresent(ServerProcess::kill);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        stop();
    }

    private synchronized Optional<ServerProcess> current() {
        return Optional.ofNullable(process);
    }

    private synchronized ServerProcess launch(Supplier<ServerProcess> start) {
        if (closed) {
            throw new StartupFailure("Keycloak was stopped while it was starting");
        }
        var started = start.get();
        process = started;
        return started;
    }

    private ServerProcess inDirectory(KeycloakRuntime.Command command) {
        return ChildProcess.start(
                command.line(), KeycloakDistribution.buildEnvironment(), settings.directory, command.log());
    }

    private Map<String, String> environment() {
        var environment = new LinkedHashMap<String, String>();
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.putAll(settings.environment);
        return environment;
    }

    private List<String> options() {
        var options = new ArrayList<>(List.of(
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + settings.port,
                "--hostname=" + settings.frontend.orElseGet(this::url)));
        options.addAll(settings.cache);
        options.addAll(settings.database.options());
        options.addAll(settings.options);
        return options;
    }

    private void prepareData() {
        try {
            if (settings.freshData && !startedBefore) {
                settings.database.empty(runtime.data());
            }
            startedBefore = true;
            var imports = Directories.empty(runtime.data().resolve("import"));
            if (settings.realm.isPresent()) {
                var json = settings.realm.get();
                Files.copy(json, imports.resolve(json.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StartupFailure("cannot prepare Keycloak's data: " + e.getMessage(), e);
        }
    }

    private Optional<Boolean> answerOf(ServerProcess server) {
        if (!server.isAlive()) {
            throw new StartupFailure("Keycloak did not start: " + log.reason());
        }
        return answers(URI.create(realmUrl("master"))) ? Optional.of(true) : Optional.empty();
    }

    private boolean answers(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(REQUEST_LIMIT).build();
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
