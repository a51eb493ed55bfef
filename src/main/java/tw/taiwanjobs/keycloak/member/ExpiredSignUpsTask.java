package tw.taiwanjobs.keycloak.member;

import java.time.Duration;
import java.time.Instant;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.BackgroundTask;

/** Deletes pending members whose link has run out (S-I10). */
public final class ExpiredSignUpsTask implements BackgroundTask {

    /** Keycloak's timer has one thread for all tasks: the rest is left to the next run. */
    private static final Duration LONGEST_RUN = Duration.ofSeconds(20);

    @Override
    public String getId() {
        return "taiwanjobs-expired-sign-ups";
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
                .forEach(realm -> new ExpiredSignUps(session.getKeycloakSessionFactory(), realm).removeUntil(end));
    }
}
