package tw.taiwanjobs.keycloak.member;

import tw.taiwanjobs.keycloak.common.spi.GlobalListenerFactory;

/** Makes {@link ChangedEmailListener}. */
public final class ChangedEmailListenerFactory extends GlobalListenerFactory {

    public ChangedEmailListenerFactory() {
        super("taiwanjobs-changed-email", ChangedEmailListener::new);
    }
}
