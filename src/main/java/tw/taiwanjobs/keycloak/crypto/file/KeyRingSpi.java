package tw.taiwanjobs.keycloak.crypto.file;

import tw.taiwanjobs.keycloak.common.spi.ProviderSpi;
import tw.taiwanjobs.keycloak.crypto.KeyRingProvider;

/** The SPI {@code taiwanjobs-key-ring}. */
public final class KeyRingSpi extends ProviderSpi {

    static final String NAME = "taiwanjobs-key-ring";

    public KeyRingSpi() {
        super(NAME, KeyRingProvider.class, KeyRingProviderFactory.class);
    }
}
