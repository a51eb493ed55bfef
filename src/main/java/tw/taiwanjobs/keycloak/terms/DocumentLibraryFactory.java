package tw.taiwanjobs.keycloak.terms;

import org.keycloak.provider.ProviderFactory;

/** Factory of the SPI {@code taiwanjobs-documents}. */
public interface DocumentLibraryFactory extends ProviderFactory<DocumentLibrary> {}
