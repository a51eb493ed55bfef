package tw.taiwanjobs.keycloak.link;

import tw.taiwanjobs.keycloak.common.spi.GlobalListenerFactory;

/** Makes {@link NewPasswordListener}. */
public final class NewPasswordListenerFactory extends GlobalListenerFactory {

    public NewPasswordListenerFactory() {
        super("taiwanjobs-new-password", NewPasswordListener::new);
    }
}
