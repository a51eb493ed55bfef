package tw.taiwanjobs.keycloak.throttle.use;

import java.util.List;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.task.AfterCommit;
import tw.taiwanjobs.keycloak.throttle.Charge;
import tw.taiwanjobs.keycloak.throttle.Throttle;

/** A use that was counted. */
public final class Paid {

    private static final String EXECUTOR = "taiwanjobs-throttle";

    private final KeycloakSession keycloak;
    private final List<Charge> charges;

    Paid(KeycloakSession keycloak, List<Charge> charges) {
        this.keycloak = keycloak;
        this.charges = charges;
    }

    /** Gives the hits back after the answer and off its thread; not if the request is rolled back. */
    public void refund() {
        String realmId = keycloak.getContext().getRealm().getId();
        if (!charges.isEmpty()) {
            AfterCommit.run(keycloak, EXECUTOR, session -> {
                session.getContext().setRealm(session.realms().getRealm(realmId));
                Throttle.of(session).refund(charges);
            });
        }
    }
}
