package tw.taiwanjobs.keycloak.member;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.BackgroundTask;

/**
 * Users of all realms whose time is over: removed realm by realm and batch by batch, each batch in a transaction of its own, until
 * none is left or the time for it is. One that cannot be removed is passed over until the next run.
 */
public final class DueRemovals {

    /** Who is removed every minute, and how; in the realm of the session's context. */
    public interface Kind extends BackgroundTask {

        @Override
        default Duration interval() {
            return Duration.ofMinutes(1);
        }

        @Override
        default void run(KeycloakSession session) {
            DueRemovals.run(session, this);
        }

        /** What a warning calls one of them, such as {@code The sign-up of user %s is over}. */
        String description();

        /** In the order of their ids, after this one. */
        List<String> due(KeycloakSession session, Instant now, String after, int max);

        /** Looks again whether the time is over, under the lock of the user's row. */
        void remove(KeycloakSession session, String userId, Instant now);
    }

    private static final Logger LOG = Logger.getLogger(DueRemovals.class);
    private static final int BATCH = 50;
    /** Keycloak's timer has one thread for all tasks: the rest is left to the next run. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(20);

    private final KeycloakSessionFactory factory;
    private final Kind kind;
    private final Instant end = ServerTime.now().plus(LONGEST_RUN);

    private DueRemovals(KeycloakSessionFactory factory, Kind kind) {
        this.factory = factory;
        this.kind = kind;
    }

    private static void run(KeycloakSession session, Kind kind) {
        DueRemovals removals = new DueRemovals(session.getKeycloakSessionFactory(), kind);
        session.realms().getRealmsStream().map(RealmModel::getId).toList().forEach(removals::removeAllOf);
    }

    private void removeAllOf(String realmId) {
        List<String> batch = next(realmId, "");
        while (!batch.isEmpty()) {
            remove(realmId, batch);
            batch = ServerTime.now().isBefore(end) ? next(realmId, batch.get(batch.size() - 1)) : List.of();
        }
    }

    private List<String> next(String realmId, String after) {
        return inTransaction(realmId, session -> kind.due(session, ServerTime.now(), after, BATCH));
    }

    private void remove(String realmId, List<String> batch) {
        try {
            removeTogether(realmId, batch);
        } catch (RuntimeException e) {
            batch.forEach(userId -> removeAlone(realmId, userId));
        }
    }

    private void removeAlone(String realmId, String userId) {
        try {
            removeTogether(realmId, List.of(userId));
        } catch (RuntimeException e) {
            LOG.warnf(
                    kind.description() + " and cannot be removed: %s. It is tried again every minute",
                    userId,
                    e.getClass().getName());
        }
    }

    private void removeTogether(String realmId, List<String> batch) {
        inTransaction(realmId, session -> {
            batch.forEach(userId -> kind.remove(session, userId, ServerTime.now()));
            return batch.size();
        });
    }

    private <T> T inTransaction(String realmId, Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            session.getContext().setRealm(session.realms().getRealm(realmId));
            return work.apply(session);
        });
    }
}
