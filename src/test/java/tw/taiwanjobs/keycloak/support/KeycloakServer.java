package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A real Keycloak as a child process, on the loopback address only.
 * {@link #close} may come from another thread at any moment, also while the server is still starting.
 */
public final class KeycloakServer implements AutoCloseable {
    public static final String ADMIN = "admin";
    public static final String ADMIN_PASSWORD = "admin";

    private static final Duration START_LIMIT = Duration.ofMinutes(5);
    private static final Duration REQUEST_LIMIT = Duration.ofSeconds(10);

    private final KeycloakSettings settings;
    private final KeycloakInstallation installation;
    private final ServerLog log;
    private final HttpClient http = HttpClient.newHttpClient();
    private @Nullable ChildProcess child;
    private boolean closed;

    KeycloakServer(KeycloakSettings settings) {
        this.settings = settings;
        this.installation = new KeycloakInstallation(
                settings.directory, ProjectFiles.distribution(), settings.providers, settings.buildOptions());
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

    public ServerLog log() {
        return log;
    }

    /** Returns when the server answers. */
    public void start() {
        installation.prepare(command -> launch(command.line(), command.log()).await());
        prepareData();
        var server = launch(startCommand(), log.file());
        if (Await.within(START_LIMIT, () -> answerOf(server)).isEmpty()) {
            throw new StartupFailure("Keycloak does not answer, see " + log.file());
        }
    }

    /** Blocks until the server process has ended, for whatever reason. */
    public String awaitEnd() {
        currentChild().ifPresent(ChildProcess::await);
        return log.reason();
    }

    /** Stops the process; {@link #start} may follow. */
    public void stop() {
        currentChild().ifPresent(ChildProcess::stop);
    }

    /** Ends the process at once, as a power failure does; {@link #start} may follow. */
    public void kill() {
        currentChild().ifPresent(ChildProcess::kill);
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
        }
        stop();
    }

    private synchronized Optional<ChildProcess> currentChild() {
        return Optional.ofNullable(child);
    }

    private synchronized ChildProcess launch(List<String> command, Path output) {
        if (closed) {
            throw new StartupFailure("Keycloak was stopped while it was starting");
        }
        var environment = new LinkedHashMap<>(KeycloakInstallation.javaEnvironment());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD);
        environment.putAll(settings.environment);
        var started = ChildProcess.start(command, environment, settings.directory, output);
        child = started;
        return started;
    }

    private List<String> startCommand() {
        var command = new ArrayList<>(List.of(
                installation.script().toString(),
                "start",
                "--optimized",
                "--import-realm",
                "--http-enabled=true",
                "--http-host=localhost",
                "--http-port=" + settings.port,
                "--hostname=" + settings.frontend.orElseGet(this::url)));
        command.addAll(settings.cache);
        command.addAll(settings.database.options());
        command.addAll(settings.options);
        return command;
    }

    private void prepareData() {
        try {
            if (settings.freshData) {
                settings.database.empty(installation.data());
            }
            var imports = Directories.empty(installation.data().resolve("import"));
            if (settings.realm.isPresent()) {
                var json = settings.realm.get();
                Files.copy(json, imports.resolve(json.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new StartupFailure("cannot prepare Keycloak's data: " + e.getMessage(), e);
        }
    }

    private Optional<Boolean> answerOf(ChildProcess server) {
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
