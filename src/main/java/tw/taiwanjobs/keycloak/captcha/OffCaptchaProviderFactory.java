package tw.taiwanjobs.keycloak.captcha;

import org.keycloak.models.KeycloakSession;

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
