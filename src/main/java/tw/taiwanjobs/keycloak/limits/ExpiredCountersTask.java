package tw.taiwanjobs.keycloak.limits;

import java.time.Duration;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.BackgroundTask;

/** Clears away windows that are over. */
public final class ExpiredCountersTask implements BackgroundTask {

    private static final Logger LOG = Logger.getLogger(ExpiredCountersTask.class);

    @Override
    public String getId() {
        return "taiwanjobs-expired-counters";
    }

    @Override
    public Duration interval() {
        return Duration.ofMinutes(10);
    }

    @Override
    public void run(KeycloakSession session) {
        int deleted = Counters.deleteExpired(Counters.entityManager(session), ServerTime.epochSeconds());
        LOG.debugf("Deleted %d expired counters", deleted);
    }
}
