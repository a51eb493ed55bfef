package tw.taiwanjobs.keycloak.support;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import liquibase.resource.DirectoryResourceAccessor;
import liquibase.resource.ResourceAccessor;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import tw.taiwanjobs.keycloak.persistence.TaiwanJobsJpaEntityProvider;
import tw.taiwanjobs.keycloak.support.database.DatabaseOfThisRun;

/** A database with the tables of the change log and the entities over them; Hibernate checks that the two fit. */
public final class TestDatabase implements AutoCloseable {
    private final String url = DatabaseOfThisRun.freshJdbcUrl();
    private final SessionFactory sessions;

    public TestDatabase() {
        this(empty -> {});
    }

    private TestDatabase(Consumer<TestDatabase> before) {
        before.accept(this);
        var provider = new TaiwanJobsJpaEntityProvider();
        migrate(provider.getChangelogLocation(), new ClassLoaderResourceAccessor());
        var configuration = new Configuration()
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.connection.pool_size", 60)
                .setProperty("hibernate.hbm2ddl.auto", "validate");
        provider.getEntities().forEach(configuration::addAnnotatedClass);
        sessions = configuration.buildSessionFactory();
    }

    /**
     * A database that an older release made.
     *
     * @param release directory with its change log
     * @param rows statements that fill it, before today's change log runs
     */
    public static TestDatabase of(Path release, String rows) {
        return new TestDatabase(database -> database.makeAsIn(release, rows));
    }

    private void makeAsIn(Path release, String rows) {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            migrate(new TaiwanJobsJpaEntityProvider().getChangelogLocation(), new DirectoryResourceAccessor(release));
            statement.execute(rows);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The older release's database cannot be made", e);
        }
    }

    /** Runs work in a transaction of its own. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        return sessions.fromTransaction(work);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    private void migrate(String changelog, ResourceAccessor files) {
        try (var connection = connect()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new Liquibase(changelog, files, database).update();
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("The change log does not run", e);
        }
    }

    @Override
    public void close() {
        sessions.close();
    }
}
