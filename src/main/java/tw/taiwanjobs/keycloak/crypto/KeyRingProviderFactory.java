package tw.taiwanjobs.keycloak.crypto;

import org.keycloak.provider.ProviderFactory;

/** Factory of the SPI {@code taiwanjobs-key-ring}. */
public interface KeyRingProviderFactory extends ProviderFactory<KeyRingProvider> {}
