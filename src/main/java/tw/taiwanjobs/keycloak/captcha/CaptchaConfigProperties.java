package tw.taiwanjobs.keycloak.captcha;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.common.spi.Setting;

/** What the console shows of the captcha on every execution that asks for one. */
public final class CaptchaConfigProperties {

    public static final String IMAGE = "image";
    public static final String OFF = "off";

    static final ProviderConfigProperty CAPTCHA = Setting.choice("captcha", List.of(IMAGE, OFF));
    static final ProviderConfigProperty CAPTCHA_AFTER_FAILURES = Setting.number("captchaAfterFailures", 0);

    private CaptchaConfigProperties() {}

    /** For pages that always ask. */
    public static List<ProviderConfigProperty> list() {
        return List.of(CAPTCHA);
    }

    /** For pages that know how often the typed name or the session has failed. */
    public static List<ProviderConfigProperty> listWithFailures() {
        return List.of(CAPTCHA, CAPTCHA_AFTER_FAILURES);
    }
}
