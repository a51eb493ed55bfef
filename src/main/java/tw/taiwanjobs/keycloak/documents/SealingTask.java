package tw.taiwanjobs.keycloak.documents;

import java.time.Duration;
import java.time.Instant;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.BackgroundTask;

/** Seals every minute what was written into the ledgers of all realms, each seal in a transaction of its own. */
public final class SealingTask implements BackgroundTask {

    private static final Logger LOG = Logger.getLogger(SealingTask.class);
    /** Keycloak's timer has one thread for all tasks: the rest is left to the next run. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(20);

    @Override
    public String getId() {
        return "taiwanjobs-sealing";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run(KeycloakSession session) {
        Instant end = ServerTime.now().plus(LONGEST_RUN);
        session.realms()
                .getRealmsStream()
                .map(RealmModel::getId)
                .toList()
                .forEach(realmId -> sealAllOf(session.getKeycloakSessionFactory(), realmId, end));
    }

    /** What goes wrong in one realm stops no other. */
    private static void sealAllOf(KeycloakSessionFactory factory, String realmId, Instant end) {
        try {
            boolean more = true;
            while (more) {
                int sealed = KeycloakModelUtils.runJobInTransactionWithResult(
                        factory, own -> Sealing.of(own, realmId).sealNext(ServerTime.now()));
                more = sealed == Sealing.MOST_ROWS && ServerTime.now().isBefore(end);
            }
        } catch (RuntimeException e) {
            LOG.warnf(
                    e,
                    "The ledger of realm %s could not be sealed. It is tried again every minute; bin/doctor says since when",
                    realmId);
        }
    }
}
