package tw.taiwanjobs.keycloak.common.spi;

import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.services.scheduled.ClusterAwareScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/**
 * Work that a feature does regularly, outside any request, from the moment when the database is up to date. A task is
 * stateless, its own factory, and runs because it is listed in {@code META-INF/services}. Each run has a transaction of
 * its own; of several nodes one runs it at a time, for which the simple name of its class is the key in the cluster;
 * what it throws is logged and the next interval tries again.
 */
public interface BackgroundTask extends Provider, ProviderFactory<BackgroundTask>, ScheduledTask {

    /** Time between two runs, at least one second. */
    Duration interval();

    @Override
    default String getTaskName() {
        return getId();
    }

    @Override
    default BackgroundTask create(KeycloakSession session) {
        return this;
    }

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {
        long millis = interval().toMillis();
        var runner = new ClusterAwareScheduledTaskRunner(factory, this, millis);
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(
                        factory,
                        session -> session.getProvider(TimerProvider.class).schedule(runner, millis));
            }
        });
    }

    @Override
    default void close() {}
}
