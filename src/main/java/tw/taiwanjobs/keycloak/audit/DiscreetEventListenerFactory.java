package tw.taiwanjobs.keycloak.audit;

import tw.taiwanjobs.keycloak.common.spi.GlobalListenerFactory;

/** Makes {@link DiscreetEventListener}. */
public final class DiscreetEventListenerFactory extends GlobalListenerFactory {

    public DiscreetEventListenerFactory() {
        super("taiwanjobs-discreet-events", session -> new DiscreetEventListener());
    }
}
