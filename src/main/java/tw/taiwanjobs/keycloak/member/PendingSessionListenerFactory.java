package tw.taiwanjobs.keycloak.member;

import tw.taiwanjobs.keycloak.common.spi.GlobalListenerFactory;

/** Makes {@link PendingSessionListener}. */
public final class PendingSessionListenerFactory extends GlobalListenerFactory {

    public PendingSessionListenerFactory() {
        super("taiwanjobs-pending-session", PendingSessionListener::new);
    }
}
