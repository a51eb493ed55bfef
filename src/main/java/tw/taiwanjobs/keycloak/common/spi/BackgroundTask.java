package tw.taiwanjobs.keycloak.common.spi;

import java.time.Duration;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.timer.ScheduledTask;

/**
 * Work that a feature does regularly, outside any request, on one node at a time. A task is stateless, its own factory,
 * and runs because it is listed in {@code META-INF/services}; its provider id names it for the whole cluster.
 */
public interface BackgroundTask extends Provider, ProviderFactory<BackgroundTask>, ScheduledTask {

    /** Time between two runs, at least one second. */
    Duration interval();

    @Override
    default BackgroundTask create(KeycloakSession session) {
        return this;
    }

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {
        ScheduledTasks.onStartup(factory, this, interval(), getId());
    }

    @Override
    default void close() {}
}
