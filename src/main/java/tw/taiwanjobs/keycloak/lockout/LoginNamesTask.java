package tw.taiwanjobs.keycloak.lockout;

import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.task.BackgroundTask;
import tw.taiwanjobs.keycloak.common.task.ServerTime;
import tw.taiwanjobs.keycloak.lockout.store.LoginNames;

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
