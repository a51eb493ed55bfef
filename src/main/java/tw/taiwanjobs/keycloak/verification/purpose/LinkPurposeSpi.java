package tw.taiwanjobs.keycloak.verification.purpose;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Makes Keycloak find the {@link LinkPurpose}s. */
public final class LinkPurposeSpi implements Spi {

    @Override
    public boolean isInternal() {
        return true;
    }

    @Override
    public String getName() {
        return "taiwanjobs-link-purpose";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return LinkPurpose.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // The SPI's signature asks for the raw type.
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return LinkPurpose.class;
    }
}
