package tw.taiwanjobs.keycloak.lockout;

import java.time.Duration;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.BackgroundTask;

/** Forgets browsers that nobody logs in with any more. */
public final class KnownDevicesTask implements BackgroundTask {

    @Override
    public String getId() {
        return "taiwanjobs-known-devices";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(KeycloakSession session) {
        KnownDevices.deleteExpired(
                session.getProvider(JpaConnectionProvider.class).getEntityManager(), ServerTime.now());
    }
}
