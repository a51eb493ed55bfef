package tw.taiwanjobs.keycloak.crypto.file;

import org.keycloak.provider.ProviderFactory;
import tw.taiwanjobs.keycloak.crypto.KeyRingProvider;

/** Factory of the SPI {@code taiwanjobs-key-ring}. */
public interface KeyRingProviderFactory extends ProviderFactory<KeyRingProvider> {}
