package tw.taiwanjobs.keycloak.support.database;

import java.util.UUID;
import tw.taiwanjobs.keycloak.demo.server.Database;
import tw.taiwanjobs.keycloak.demo.server.H2File;

/** What {@code -Ddatabase=h2|postgres} asks for; H2 unless told otherwise. */
public final class DatabaseOfThisRun {
    private DatabaseOfThisRun() {}

    /** An empty database for a Keycloak. */
    public static Database fresh() {
        return PostgresServer.isWanted() ? PostgresServer.shared().freshDatabase() : new H2File();
    }

    /** An empty database for a Keycloak that is stopped and started again beside the one that all tests share. */
    public static Database ofItsOwn(String name) {
        return PostgresServer.isWanted() ? PostgresServer.shared().freshDatabase() : new OwnH2File(name);
    }

    /** An empty database without a Keycloak, in memory where it is H2. */
    public static String freshJdbcUrl() {
        return PostgresServer.isWanted()
                ? PostgresServer.shared().freshDatabase().jdbcUrl()
                : "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    }
}
