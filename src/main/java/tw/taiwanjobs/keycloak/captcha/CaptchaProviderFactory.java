package tw.taiwanjobs.keycloak.captcha;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderFactory;

/** Makes a kind of captcha; an execution picks one by its id (see {@link CaptchaConfigProperties}). */
public interface CaptchaProviderFactory extends ProviderFactory<CaptchaProvider> {

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
