package tw.taiwanjobs.keycloak.captcha;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatorConfigModel;

/** The captcha settings of an execution. */
final class CaptchaConfig {

    private final @Nullable AuthenticatorConfigModel config;

    CaptchaConfig(@Nullable AuthenticatorConfigModel config) {
        this.config = config;
    }

    /** Id of the captcha provider; {@code image} unless the execution says otherwise. */
    String providerId() {
        return value(CaptchaConfigProperties.CAPTCHA).orElse(CaptchaConfigProperties.DEFAULT);
    }

    /** From how many failures on the page asks; what is no number, or less than 0, means always. */
    int afterFailures() {
        return value(CaptchaConfigProperties.CAPTCHA_AFTER_FAILURES)
                .filter(number -> number.matches("[0-9]{1,9}"))
                .map(Integer::parseInt)
                .orElse(CaptchaConfigProperties.ALWAYS);
    }

    private Optional<String> value(String key) {
        Map<String, String> values = config == null ? null : config.getConfig();
        return Optional.ofNullable(values == null ? null : values.get(key))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
