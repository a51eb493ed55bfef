package tw.taiwanjobs.keycloak.documents;

import tw.taiwanjobs.keycloak.common.spi.ProviderSpi;

/** The SPI {@code taiwanjobs-documents}. */
public final class DocumentLibrarySpi extends ProviderSpi {

    public static final String NAME = "taiwanjobs-documents";

    public DocumentLibrarySpi() {
        super(NAME, DocumentLibrary.class, DocumentLibraryFactory.class);
    }
}
