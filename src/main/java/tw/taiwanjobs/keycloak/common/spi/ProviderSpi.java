package tw.taiwanjobs.keycloak.common.spi;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** An extension point of ours: its name in options and in the console, and its two types. */
public abstract class ProviderSpi implements Spi {

    private final String name;
    private final Class<? extends Provider> provider;

    @SuppressWarnings("rawtypes") // as Spi declares it
    private final Class<? extends ProviderFactory> factory;

    @SuppressWarnings("rawtypes") // as Spi declares it
    protected ProviderSpi(String name, Class<? extends Provider> provider, Class<? extends ProviderFactory> factory) {
        this.name = name;
        this.provider = provider;
        this.factory = factory;
    }

    @Override
    public final boolean isInternal() {
        return false;
    }

    @Override
    public final String getName() {
        return name;
    }

    @Override
    public final Class<? extends Provider> getProviderClass() {
        return provider;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Spi declares it
    public final Class<? extends ProviderFactory> getProviderFactoryClass() {
        return factory;
    }
}
