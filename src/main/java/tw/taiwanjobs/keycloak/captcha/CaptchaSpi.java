package tw.taiwanjobs.keycloak.captcha;

import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** Extension point for kinds of captcha. */
public final class CaptchaSpi implements Spi {

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return "taiwanjobs-captcha";
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return CaptchaProvider.class;
    }

    @Override
    @SuppressWarnings("rawtypes") // the interface's own signature
    public Class<? extends ProviderFactory> getProviderFactoryClass() {
        return CaptchaProviderFactory.class;
    }
}
