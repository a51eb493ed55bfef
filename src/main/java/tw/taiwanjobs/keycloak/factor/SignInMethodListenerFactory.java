package tw.taiwanjobs.keycloak.factor;

import tw.taiwanjobs.keycloak.common.spi.GlobalListenerFactory;

/** Makes {@link SignInMethodListener}. */
public final class SignInMethodListenerFactory extends GlobalListenerFactory {

    public SignInMethodListenerFactory() {
        super("taiwanjobs-sign-in-methods", SignInMethodListener::new);
    }
}
