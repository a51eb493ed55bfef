package tw.taiwanjobs.keycloak.support;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.LiquibaseException;
import liquibase.resource.ClassLoaderResourceAccessor;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.Configuration;
import tw.taiwanjobs.keycloak.persistence.TaiwanJobsJpaEntityProvider;
import tw.taiwanjobs.keycloak.support.database.DatabaseOfThisRun;

/** A database with the tables of the change log and the entities over them; Hibernate checks that the two fit. */
public final class TestDatabase implements AutoCloseable {
    private final String url = DatabaseOfThisRun.freshJdbcUrl();
    private final SessionFactory sessions;

    public TestDatabase() {
        var provider = new TaiwanJobsJpaEntityProvider();
        migrate(provider.getChangelogLocation());
        var configuration = new Configuration()
                .setProperty("hibernate.connection.url", url)
                .setProperty("hibernate.connection.pool_size", 60)
                .setProperty("hibernate.hbm2ddl.auto", "validate");
        provider.getEntities().forEach(configuration::addAnnotatedClass);
        sessions = configuration.buildSessionFactory();
    }

    /** Runs work in a transaction of its own. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        return sessions.fromTransaction(work);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url);
    }

    private void migrate(String changelog) {
        try (var connection = connect()) {
            var database =
                    DatabaseFactory.getInstance().findCorrectDatabaseImplementation(new JdbcConnection(connection));
            new Liquibase(changelog, new ClassLoaderResourceAccessor(), database).update();
        } catch (SQLException | LiquibaseException e) {
            throw new IllegalStateException("The change log does not run", e);
        }
    }

    @Override
    public void close() {
        sessions.close();
    }
}
