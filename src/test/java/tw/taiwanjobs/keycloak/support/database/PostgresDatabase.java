package tw.taiwanjobs.keycloak.support.database;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tw.taiwanjobs.keycloak.demo.server.Database;

/** One database of a {@link PostgresServer}. */
public final class PostgresDatabase implements Database {
    /** A database that every server has, to make and drop others from. */
    private static final String MAINTENANCE = "postgres";

    private final PostgresServer server;
    private final String name;

    PostgresDatabase(PostgresServer server, String name) {
        this.server = server;
        this.name = name;
    }

    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    /** First column of the result, as text. */
    public List<String> query(String sql) {
        try (var connection = DriverManager.getConnection(jdbcUrl());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public void execute(String statements) {
        server.execute(name, statements);
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
                "--db-password=" + PostgresServer.PASSWORD);
    }

    /** Variables in which {@code psql} and {@code pg_dump} find it. */
    public Map<String, String> clientEnvironment() {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(server.port()),
                "PGDATABASE",
                name,
                "PGUSER",
                PostgresServer.USER,
                "PGPASSWORD",
                PostgresServer.PASSWORD);
    }

    @Override
    public void empty(Path keycloakData) {
        server.execute(MAINTENANCE, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        server.execute(MAINTENANCE, "CREATE DATABASE " + name);
    }
}
