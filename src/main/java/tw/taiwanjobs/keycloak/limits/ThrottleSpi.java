package tw.taiwanjobs.keycloak.limits;

import tw.taiwanjobs.keycloak.common.spi.ProviderSpi;

/** The SPI {@code taiwanjobs-throttle}. */
public final class ThrottleSpi extends ProviderSpi {

    public ThrottleSpi() {
        super("taiwanjobs-throttle", Throttle.class, ThrottleFactory.class);
    }
}
