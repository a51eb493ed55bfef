package tw.taiwanjobs.keycloak.captcha;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;

/** The captcha setting of an execution. */
final class CaptchaConfig {

    private final @Nullable AuthenticatorConfigModel config;

    CaptchaConfig(@Nullable AuthenticatorConfigModel config) {
        this.config = config;
    }

    /** Id of the captcha provider; {@code image} unless the execution says otherwise. */
    String providerId() {
        Map<String, String> values = config == null ? null : config.getConfig();
        String id = values == null ? null : values.get(CaptchaConfigProperties.CAPTCHA);
        return id == null || id.isBlank() ? CaptchaConfigProperties.DEFAULT : id.strip();
    }
}
