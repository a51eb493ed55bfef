package tw.taiwanjobs.keycloak.mail;

import java.time.Duration;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.BackgroundTask;

/** Sends what could not be sent at once, or was left behind by a node that died. */
public final class OutboxTask implements BackgroundTask {

    @Override
    public String getId() {
        return "taiwanjobs-mail-outbox";
    }

    @Override
    public Duration interval() {
        return Duration.ofSeconds(15);
    }

    @Override
    public void run(KeycloakSession session) {
        new MailDispatcher(session.getKeycloakSessionFactory()).dispatchDue();
    }
}
