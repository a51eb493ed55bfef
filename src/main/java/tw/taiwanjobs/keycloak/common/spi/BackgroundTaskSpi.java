package tw.taiwanjobs.keycloak.common.spi;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes Keycloak find the {@link BackgroundTask}s. */
public final class BackgroundTaskSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "taiwanjobs-background-task";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return BackgroundTask.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // The SPI's signature asks for the raw type.
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return BackgroundTask.class;
    }
}
