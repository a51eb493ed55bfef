package tw.taiwanjobs.keycloak.support.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tw.taiwanjobs.keycloak.demo.server.Await;
import tw.taiwanjobs.keycloak.demo.server.ChildProcess;
import tw.taiwanjobs.keycloak.demo.server.Directories;
import tw.taiwanjobs.keycloak.demo.server.FreePort;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

/**
 * A PostgreSQL server of the test run's own, on the loopback address and a free port, gone without trace at the end. It
 * works in the system's directory for temporary files: PostgreSQL refuses to run as root, and the user it then runs as
 * may not be able to enter the project's directory.
 */
public final class PostgresServer {
    static final String USER = "postgres";
    static final String PASSWORD = "postgres-of-the-tests";

    private static final String NOBODY = "65534";
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    /** Two nodes of Keycloak keep up to 100 connections each, a test of the store 60. */
    private static final int CONNECTIONS = 400;

    private final Path directory;
    private final PostgresBinaries binaries;
    private final int port;
    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable ChildProcess process;

    private PostgresServer() throws IOException {
        directory = Files.createTempDirectory("taiwanjobs-postgres-");
        binaries = PostgresBinaries.unpackInto(directory);
        port = FreePort.any();
    }

    static boolean isWanted() {
        var kind = System.getProperty("database", "h2");
        return switch (kind) {
            case "h2" -> false;
            case "postgres" -> true;
            default -> throw new StartupFailure("-Ddatabase is h2 or postgres, not " + kind);
        };
    }

    /** For a test that lets its database go away; stopped when the JVM ends. */
    public static PostgresServer ofItsOwn() {
        return create();
    }

    /** Started at the first call, stopped when the JVM ends. */
    public static PostgresServer shared() {
        return Holder.SERVER;
    }

    public PostgresDatabase freshDatabase() {
        var database = new PostgresDatabase(this, "test_" + databases.incrementAndGet());
        database.empty(directory);
        return database;
    }

    int port() {
        return port;
    }

    String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database + "?user=" + USER + "&password=" + PASSWORD;
    }

    void execute(String database, String sql) {
        try (var connection = DriverManager.getConnection(jdbcUrl(database));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Returns when the server answers. */
    public synchronized void start() {
        process = run(
                "postgres",
                "-D",
                data(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "max_connections=" + CONNECTIONS,
                "-c",
                "fsync=off");
        Await.until("PostgreSQL, see " + log(), START_LIMIT, this::answers);
    }

    /** Waits until all clients are gone, for at most half a minute; {@link #start} may follow. */
    public synchronized void stop() {
        if (process != null) {
            process.stop();
            process = null;
        }
    }

    /** Ends it at once with all its connections, as a power failure does; {@link #start} may follow. */
    public synchronized void kill() {
        if (process != null) {
            process.kill();
            process = null;
        }
    }

    private static PostgresServer create() {
        try {
            var server = new PostgresServer();
            server.initialize();
            Runtime.getRuntime().addShutdownHook(new Thread(server::stopAndClean));
            server.start();
            return server;
        } catch (IOException e) {
            throw new StartupFailure("cannot prepare PostgreSQL: " + e.getMessage(), e);
        }
    }

    private void initialize() throws IOException {
        var password = Files.writeString(directory.resolve("password"), PASSWORD);
        if (isRoot()) {
            requireSuccess(ChildProcess.start(
                    List.of("chown", "-R", NOBODY, directory.toString()), Map.of(), directory, log()));
        }
        requireSuccess(run(
                "initdb",
                "-D",
                data(),
                "-U",
                USER,
                "--auth=scram-sha-256",
                "--pwfile=" + password,
                "--encoding=UTF8",
                "--no-locale",
                "--no-sync"));
    }

    private void requireSuccess(ChildProcess preparation) {
        if (preparation.await() != 0) {
            throw new StartupFailure("PostgreSQL could not be prepared, see " + log());
        }
    }

    private ChildProcess run(String program, String... arguments) {
        var command = new ArrayList<String>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
        }
        command.add(binaries.program(program));
        command.addAll(List.of(arguments));
        return ChildProcess.start(command, Map.of(), directory, log());
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private boolean answers() {
        try (var connection = DriverManager.getConnection(jdbcUrl("postgres"))) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private Path log() {
        return directory.resolve("postgres.log");
    }

    private void stopAndClean() {
        stop();
        try {
            Directories.delete(directory);
        } catch (IOException e) {
            throw new StartupFailure("cannot delete " + directory, e);
        }
    }

    private static final class Holder {
        static final PostgresServer SERVER = create();
    }
}
