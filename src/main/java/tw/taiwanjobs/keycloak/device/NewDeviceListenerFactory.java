package tw.taiwanjobs.keycloak.device;

import tw.taiwanjobs.keycloak.common.spi.GlobalListenerFactory;

/** Makes {@link NewDeviceListener}. */
public final class NewDeviceListenerFactory extends GlobalListenerFactory {

    public NewDeviceListenerFactory() {
        super("taiwanjobs-new-device", NewDeviceListener::new);
    }
}
