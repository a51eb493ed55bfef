package tw.taiwanjobs.keycloak.documents;

import org.keycloak.provider.ProviderFactory;

/** Factory of the SPI {@code taiwanjobs-documents}. */
public interface DocumentLibraryFactory extends ProviderFactory<DocumentLibrary> {}
