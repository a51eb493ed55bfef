package tw.taiwanjobs.keycloak.lockout;

import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.common.spi.BackgroundTask;

/** Forgets names that nobody types any more. */
public final class LoginNamesTask implements BackgroundTask {

    @Override
    public String getId() {
        return "taiwanjobs-login-names";
    }

    @Override
    public Duration interval() {
        return Duration.ofHours(1);
    }

    @Override
    public void run(KeycloakSession session) {
        LoginNames.deleteUnused(session, ServerTime.now());
    }
}
