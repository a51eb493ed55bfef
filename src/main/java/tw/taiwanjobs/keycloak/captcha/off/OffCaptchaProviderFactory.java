package tw.taiwanjobs.keycloak.captcha.off;

import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.captcha.CaptchaConfigProperties;
import tw.taiwanjobs.keycloak.captcha.CaptchaProvider;
import tw.taiwanjobs.keycloak.captcha.CaptchaProviderFactory;

/** Captcha {@code off}, chosen by an execution that automated checks go through. */
public final class OffCaptchaProviderFactory implements CaptchaProviderFactory {

    private static final CaptchaProvider OFF = new OffCaptchaProvider();

    @Override
    public CaptchaProvider create(KeycloakSession session) {
        return OFF;
    }

    @Override
    public String getId() {
        return CaptchaConfigProperties.OFF;
    }
}
