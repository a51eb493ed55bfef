package tw.taiwanjobs.keycloak.captcha;

import tw.taiwanjobs.keycloak.common.spi.ProviderSpi;

/** Extension point for kinds of captcha. */
public final class CaptchaSpi extends ProviderSpi {

    public CaptchaSpi() {
        super("taiwanjobs-captcha", CaptchaProvider.class, CaptchaProviderFactory.class);
    }
}
