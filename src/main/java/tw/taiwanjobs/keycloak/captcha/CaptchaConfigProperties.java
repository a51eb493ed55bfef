package tw.taiwanjobs.keycloak.captcha;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;

/** What the console shows of the captcha on every execution that asks for one. */
public final class CaptchaConfigProperties {

    public static final String IMAGE = "image";
    public static final String OFF = "off";

    static final ProviderConfigProperty CAPTCHA = captcha();
    static final ProviderConfigProperty CAPTCHA_AFTER_FAILURES = new ProviderConfigProperty(
            "captchaAfterFailures",
            "Captcha after failures",
            "Asks for the captcha only after this many failures of the typed name or of the session. 0 always asks.",
            ProviderConfigProperty.STRING_TYPE,
            "0");

    private CaptchaConfigProperties() {}

    /** For pages that always ask. */
    public static List<ProviderConfigProperty> list() {
        return List.of(CAPTCHA);
    }

    /** For pages that know how often the typed name or the session has failed. */
    public static List<ProviderConfigProperty> listWithFailures() {
        return List.of(CAPTCHA, CAPTCHA_AFTER_FAILURES);
    }

    private static ProviderConfigProperty captcha() {
        ProviderConfigProperty captcha = new ProviderConfigProperty(
                "captcha",
                "Captcha",
                "How this page tells people from programs: 'image' shows and speaks six digits to type, "
                        + "'off' asks nothing and is meant for automated checks only.",
                ProviderConfigProperty.LIST_TYPE,
                IMAGE);
        captcha.setOptions(List.of(IMAGE, OFF));
        return captcha;
    }
}
