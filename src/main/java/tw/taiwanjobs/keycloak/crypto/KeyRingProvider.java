package tw.taiwanjobs.keycloak.crypto;

import org.keycloak.provider.Provider;

/** Where the server has its keys from; SPI {@code taiwanjobs-key-ring}. */
public interface KeyRingProvider extends Provider {
    KeyRing keyRing();

    @Override
    default void close() {}
}
