package tw.taiwanjobs.keycloak.audit;

import tw.taiwanjobs.keycloak.common.spi.GlobalListenerFactory;

/** Makes {@link FunnelListener}. */
public final class FunnelListenerFactory extends GlobalListenerFactory {

    public FunnelListenerFactory() {
        super("taiwanjobs-funnel", FunnelListener::new);
    }
}
