package tw.taiwanjobs.keycloak.common.spi;

import java.time.Duration;
import java.time.Instant;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.ServerTime;

/** The one clock that all nodes share. */
public final class DatabaseClock {

    private DatabaseClock() {}

    /** How far this node's clock is ahead of it; negative where it is behind. */
    public static Duration behindThisNode(KeycloakSession session) {
        Instant now = ServerTime.now();
        Instant there = session.getProvider(JpaConnectionProvider.class)
                .getEntityManager()
                .createQuery("select instant", Instant.class)
                .getSingleResult();
        return Duration.between(there, now);
    }
}
