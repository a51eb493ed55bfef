package tw.taiwanjobs.keycloak.captcha.digits;

import java.security.SecureRandom;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.captcha.CaptchaConfigProperties;
import tw.taiwanjobs.keycloak.captcha.CaptchaProvider;
import tw.taiwanjobs.keycloak.captcha.CaptchaProviderFactory;

/** Captcha {@code image}, the default of every execution that asks for a captcha. */
public final class DigitsCaptchaProviderFactory implements CaptchaProviderFactory {

    private final SecureRandom random = new SecureRandom();

    @Override
    public CaptchaProvider create(KeycloakSession session) {
        return new DigitsCaptchaProvider(session, random);
    }

    @Override
    public String getId() {
        return CaptchaConfigProperties.IMAGE;
    }
}
