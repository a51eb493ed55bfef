package tw.taiwanjobs.keycloak.common.spi;

import java.time.Duration;
import org.keycloak.cluster.ClusterProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;
import org.keycloak.timer.TimerProvider;

/**
 * Regular work in the background, outside any request and any realm. Call it from a factory's {@code postInit}.
 */
public final class ScheduledTasks {
    private ScheduledTasks() {}

    /**
     * Runs the task every interval, in a transaction of its own, from the moment when the database is up to date. Of
     * several nodes one runs it at a time; what it throws is logged and the next interval tries again.
     *
     * @param interval at least one second
     * @param name names the task in the log and for the whole cluster, so it is unique
     */
    public static void onStartup(KeycloakSessionFactory factory, ScheduledTask task, Duration interval, String name) {
        var runner = new ScheduledTaskRunner(factory, new OnOneNode(task, interval, name));
        factory.register(event -> {
            if (event instanceof PostMigrationEvent) {
                KeycloakModelUtils.runJobInTransaction(
                        factory,
                        session -> session.getProvider(TimerProvider.class).schedule(runner, interval.toMillis()));
            }
        });
    }

    /** Keycloak's ClusterAwareScheduledTaskRunner takes the class's name as the cluster's key: useless for lambdas. */
    private record OnOneNode(ScheduledTask task, Duration interval, String name) implements ScheduledTask {
        @Override
        public void run(KeycloakSession session) {
            session.getProvider(ClusterProvider.class)
                    .executeIfNotExecuted(name, Math.toIntExact(interval.toSeconds()), () -> {
                        task.run(session);
                        return true;
                    });
        }

        @Override
        public String getTaskName() {
            return name;
        }
    }
}
