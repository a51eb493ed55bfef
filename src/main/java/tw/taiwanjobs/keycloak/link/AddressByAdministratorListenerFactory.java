package tw.taiwanjobs.keycloak.link;

import tw.taiwanjobs.keycloak.common.spi.GlobalListenerFactory;

/** Makes {@link AddressByAdministratorListener}. */
public final class AddressByAdministratorListenerFactory extends GlobalListenerFactory {

    public AddressByAdministratorListenerFactory() {
        super("taiwanjobs-address-by-administrator", AddressByAdministratorListener::new);
    }
}
