package tw.taiwanjobs.keycloak.crypto;

import tw.taiwanjobs.keycloak.common.spi.ProviderSpi;

/** The SPI {@code taiwanjobs-key-ring}. */
public final class KeyRingSpi extends ProviderSpi {

    static final String NAME = "taiwanjobs-key-ring";

    public KeyRingSpi() {
        super(NAME, KeyRingProvider.class, KeyRingProviderFactory.class);
    }
}
