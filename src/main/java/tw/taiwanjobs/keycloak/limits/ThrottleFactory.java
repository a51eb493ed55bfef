package tw.taiwanjobs.keycloak.limits;

import org.keycloak.provider.ProviderFactory;

/** Factory of the SPI {@code taiwanjobs-throttle}. */
public interface ThrottleFactory extends ProviderFactory<Throttle> {}
