package tw.taiwanjobs.keycloak.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import tw.taiwanjobs.keycloak.demo.server.ChildProcess;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.demo.server.KeycloakRuntime;
import tw.taiwanjobs.keycloak.demo.server.KeycloakServer;
import tw.taiwanjobs.keycloak.demo.server.KeycloakSettings;
import tw.taiwanjobs.keycloak.demo.server.ProjectFiles;
import tw.taiwanjobs.keycloak.demo.server.ServerProcess;
import tw.taiwanjobs.keycloak.support.database.PostgresDatabase;

/**
 * A folder that stands for an operator's machine: Keycloak as it was unpacked, the release's two jars, the system's own
 * commands and java. Neither checkout nor Maven is in its environment.
 */
public final class BareMachine implements AutoCloseable {

    private static final String SYSTEM_COMMANDS = "/usr/bin:/bin";

    private final Path directory;
    private final PostgresDatabase database;
    private final int port = FreePort.any();
    private final KeycloakServer server;
    private String said = "";
    private String startCommand = "";

    public BareMachine(Path directory, PostgresDatabase database) {
        this.directory = directory;
        this.database = database;
        this.server = KeycloakSettings.in(directory)
                .runtime((folder, providers, buildOptions) -> new StartedByHand())
                .database(database)
                .port(port)
                .withoutRealm()
                .server();
        prepare();
    }

    private void prepare() {
        try {
            Files.createDirectories(keycloak());
            Files.createDirectories(directory.resolve("secure"));
            for (var jar : List.of("taiwanjobs-keycloak.jar", "taiwanjobs-operator.jar")) {
                Files.copy(ProjectFiles.target().resolve(jar), directory.resolve(jar));
            }
            var java = Files.writeString(
                    Files.createDirectories(commands()).resolve("java"),
                    "#!/bin/sh\nexec '" + System.getProperty("java.home") + "/bin/java' \"$@\"\n");
            Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(List.of("tar -xzf '" + ProjectFiles.distribution() + "' -C '" + keycloak() + "' --strip-components=1"));
    }

    public KeycloakServer server() {
        return server;
    }

    public Path providers() {
        return keycloak().resolve("providers");
    }

    /** A file in the folder in which the commands run. */
    public Path file(String name) {
        return directory.resolve(name);
    }

    /** What the last command has written. */
    public String said() {
        return said;
    }

    /** Each must end with exit code 0. */
    public void run(List<String> commands) {
        for (var command : commands) {
            if (exitCode(command) != 0) {
                throw new AssertionError(command + "\n" + said);
            }
        }
    }

    public int exitCode(String command) {
        var builder =
                new ProcessBuilder(shell(command)).directory(directory.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment());
        try {
            var process = builder.start();
            said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Runs a command that ends when the server is stopped; returns when the server answers. */
    public void startServer(String command) {
        startCommand = command;
        server.start();
    }

    @Override
    public void close() {
        server.close();
    }

    private Path keycloak() {
        return directory.resolve("keycloak");
    }

    private Path commands() {
        return directory.resolve("commands");
    }

    private List<String> shell(String command) {
        return List.of("/bin/bash", "-ec", here(command));
    }

    /** Places and names of the document are other ones here. */
    private String here(String command) {
        return command.replace("/opt/keycloak", keycloak().toString())
                .replace("/secure/place", directory.resolve("secure").toString())
                .replace("https://keycloak.example", "http://localhost:" + port)
                .replace("--realm members", "--realm " + StockRealm.NAME);
    }

    private Map<String, String> environment() {
        var environment = new LinkedHashMap<>(database.clientEnvironment());
        environment.put("PATH", commands() + ":" + SYSTEM_COMMANDS);
        environment.put("ADMIN_PASSWORD", KeycloakServer.ADMIN_PASSWORD);
        database.options().forEach(option -> environment.put(variable(option), option.split("=", 2)[1]));
        return environment;
    }

    /** {@code KC_DB_URL} for {@code --db-url=…}. */
    private static String variable(String option) {
        return "KC_" + option.split("=", 2)[0].substring(2).replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** Keycloak with the command that was typed, and the options that this machine has besides. */
    private final class StartedByHand implements KeycloakRuntime {

        @Override
        public void prepare(ToIntFunction<Command> run) {}

        @Override
        public Path data() {
            return keycloak().resolve("data");
        }

        @Override
        public ServerProcess start(List<String> options, Map<String, String> environment, Path log) {
            var all = new LinkedHashMap<>(environment());
            all.putAll(environment);
            var words = new ArrayList<>(shell("exec " + startCommand + " \"$@\""));
            words.add("kc.sh");
            words.addAll(options);
            return ChildProcess.start(words, all, directory, log);
        }
    }
}
