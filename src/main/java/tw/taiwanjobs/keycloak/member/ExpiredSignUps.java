package tw.taiwanjobs.keycloak.member;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import tw.taiwanjobs.keycloak.common.ServerTime;

/** Sign-ups of one realm whose time is over: removed batch by batch, each in a transaction of its own. */
final class ExpiredSignUps {

    private static final Logger LOG = Logger.getLogger(ExpiredSignUps.class);
    private static final int BATCH = 50;

    private final KeycloakSessionFactory factory;
    private final String realmId;

    ExpiredSignUps(KeycloakSessionFactory factory, String realmId) {
        this.factory = factory;
        this.realmId = realmId;
    }

    /** Goes on until none is left or the time is over. One that cannot be removed is passed over until the next run. */
    void removeUntil(Instant end) {
        List<String> batch = next("");
        while (!batch.isEmpty()) {
            remove(batch);
            batch = ServerTime.now().isBefore(end) ? next(batch.get(batch.size() - 1)) : List.of();
        }
    }

    private List<String> next(String after) {
        return inTransaction(session -> PendingMemberTable.of(session)
                .expired(session.getContext().getRealm(), ServerTime.now(), after, BATCH));
    }

    private void remove(List<String> batch) {
        try {
            removeTogether(batch);
        } catch (RuntimeException e) {
            batch.forEach(this::removeAlone);
        }
    }

    private void removeAlone(String userId) {
        try {
            removeTogether(List.of(userId));
        } catch (RuntimeException e) {
            LOG.warnf(
                    "The sign-up of user %s is over and cannot be removed: %s. It is tried again every minute",
                    userId, e.getClass().getName());
        }
    }

    private void removeTogether(List<String> batch) {
        inTransaction(session -> {
            PendingMembers signUps = new PendingMembers(session);
            batch.forEach(userId -> signUps.removeExpired(userId, ServerTime.now()));
            return batch.size();
        });
    }

    private <T> T inTransaction(Function<KeycloakSession, T> work) {
        return KeycloakModelUtils.runJobInTransactionWithResult(factory, session -> {
            RealmModel realm = session.realms().getRealm(realmId);
            session.getContext().setRealm(realm);
            return work.apply(session);
        });
    }
}
