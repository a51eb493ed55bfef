package tw.taiwanjobs.keycloak.support.database;

import java.nio.file.Path;
import java.util.List;

/** One database of a {@link PostgresServer}. */
public final class PostgresDatabase implements Database {
    private final PostgresServer server;
    private final String name;

    PostgresDatabase(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
    }

    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    @Override
    public String vendor() {
        return "postgres";
    }

    @Override
    public List<String> options() {
        return List.of(
                "--db-url=jdbc:postgresql://127.0.0.1:" + server.port() + "/" + name,
                "--db-username=" + PostgresServer.USER,
                "--db-password=" + PostgresServer.USER);
    }

    @Override
    public void empty(Path keycloakData) {
        server.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        server.execute("CREATE DATABASE " + name);
    }
}
