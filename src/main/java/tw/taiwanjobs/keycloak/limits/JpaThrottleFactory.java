package tw.taiwanjobs.keycloak.limits;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.ScheduledTasks;
import tw.taiwanjobs.keycloak.crypto.Crypto;

/** Provider {@code jpa} of the throttle, for the realm of the request; clears expired windows away. */
public final class JpaThrottleFactory implements ThrottleFactory {
    private static final Logger LOG = Logger.getLogger(JpaThrottleFactory.class);
    private static final Duration CLEAN_UP_INTERVAL = Duration.ofMinutes(10);

    @Override
    public Throttle create(KeycloakSession session) {
        return new JpaThrottle(
                new ThrottleStore(
                        new KeycloakTransaction(session.getKeycloakSessionFactory()), () -> entityManager(session)),
                Crypto.of(session).blindIndex(),
                session.getContext().getRealm().getId(),
                ServerTime::epochSeconds);
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {
        ScheduledTasks.onStartup(
                factory, JpaThrottleFactory::deleteExpired, CLEAN_UP_INTERVAL, "taiwanjobs-throttle-clean-up");
    }

    @Override
    public void close() {}

    @Override
    public String getId() {
        return "jpa";
    }

    private static void deleteExpired(KeycloakSession session) {
        int deleted = ThrottleStore.deleteExpired(entityManager(session), ServerTime.epochSeconds());
        LOG.debugf("Deleted %d expired throttle windows", deleted);
    }

    private static EntityManager entityManager(KeycloakSession session) {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    private record KeycloakTransaction(KeycloakSessionFactory factory) implements OwnTransaction {
        @Override
        public <T extends @Nullable Object> T run(Function<EntityManager, T> work) {
            return KeycloakModelUtils.runJobInTransactionWithResult(
                    factory, session -> work.apply(entityManager(session)));
        }
    }
}
