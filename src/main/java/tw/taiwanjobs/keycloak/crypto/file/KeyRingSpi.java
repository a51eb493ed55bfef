package tw.taiwanjobs.keycloak.crypto.file;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;
import tw.taiwanjobs.keycloak.crypto.KeyRingProvider;

/** The SPI {@code taiwanjobs-key-ring}. */
public final class KeyRingSpi implements Spi {
    static final String NAME = "taiwanjobs-key-ring";

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return KeyRingProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Spi declares it
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return KeyRingProviderFactory.class;
    }
}
