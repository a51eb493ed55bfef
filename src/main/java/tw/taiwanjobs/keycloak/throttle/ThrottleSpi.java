package tw.taiwanjobs.keycloak.throttle;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code taiwanjobs-throttle}. */
public final class ThrottleSpi implements Spi {
    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "taiwanjobs-throttle";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return Throttle.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Spi declares it
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return ThrottleFactory.class;
    }
}
