package tw.taiwanjobs.keycloak.captcha.image;

import java.security.SecureRandom;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.captcha.CaptchaConfigProperties;
import tw.taiwanjobs.keycloak.captcha.CaptchaProvider;
import tw.taiwanjobs.keycloak.captcha.CaptchaProviderFactory;

/** Captcha {@code image}, the default of every execution that asks for a captcha. */
public final class ImageCaptchaProviderFactory implements CaptchaProviderFactory {

    private final SecureRandom random = new SecureRandom();

    @Override
    public CaptchaProvider create(KeycloakSession session) {
        return new ImageCaptchaProvider(session, random);
    }

    @Override
    public String getId() {
        return CaptchaConfigProperties.IMAGE;
    }
}
