package tw.taiwanjobs.keycloak.support.database;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Where a Keycloak keeps its data. */
public interface Database {
    /** Value of {@code kc.sh build --db}. */
    String vendor();

    /** Options of {@code kc.sh start} that lead to the database. */
    List<String> options();

    /**
     * Forgets all data.
     *
     * @param keycloakData Keycloak's data directory
     */
    void empty(Path keycloakData) throws IOException;

    /** A database of the kind that {@code -Ddatabase=h2|postgres} asks for; H2 unless told otherwise. */
    static Database ofThisRun() {
        return PostgresServer.isWanted() ? PostgresServer.shared().freshDatabase() : new H2File();
    }

    /** The same without Keycloak: an empty database, in memory where it is H2. */
    static String jdbcUrlOfThisRun() {
        return PostgresServer.isWanted()
                ? PostgresServer.shared().freshDatabase().jdbcUrl()
                : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }
}
