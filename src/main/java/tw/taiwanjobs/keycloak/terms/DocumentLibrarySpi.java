package tw.taiwanjobs.keycloak.terms;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@code taiwanjobs-documents}. */
public final class DocumentLibrarySpi implements Spi {

    public static final String NAME = "taiwanjobs-documents";

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
        return DocumentLibrary.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface's own signature
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return DocumentLibraryFactory.class;
    }
}
