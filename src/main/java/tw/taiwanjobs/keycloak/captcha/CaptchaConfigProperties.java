package tw.taiwanjobs.keycloak.captcha;

import java.util.List;
import java.util.stream.Stream;
import org.keycloak.provider.ProviderConfigProperty;

/** What the console shows of the captcha on every execution that asks for one. */
public final class CaptchaConfigProperties {

    public static final String CAPTCHA = "captcha";
    public static final String CAPTCHA_AFTER_FAILURES = "captchaAfterFailures";
    public static final String IMAGE = "image";
    public static final String OFF = "off";

    static final String DEFAULT = IMAGE;
    static final int ALWAYS = 0;

    private CaptchaConfigProperties() {}

    /** For pages that always ask. */
    public static List<ProviderConfigProperty> list() {
        ProviderConfigProperty captcha = new ProviderConfigProperty(
                CAPTCHA,
                "Captcha",
                "How this page tells people from programs: 'image' shows and speaks six digits to type, "
                        + "'off' asks nothing and is meant for automated checks only.",
                ProviderConfigProperty.LIST_TYPE,
                DEFAULT);
        captcha.setOptions(List.of(IMAGE, OFF));
        return Stream.concat(Stream.of(captcha), CaptchaLimits.configProperties().stream())
                .toList();
    }

    /** For pages that know how often the typed name or the session has failed. */
    public static List<ProviderConfigProperty> listWithFailures() {
        ProviderConfigProperty afterFailures = new ProviderConfigProperty(
                CAPTCHA_AFTER_FAILURES,
                "Captcha after failures",
                "Asks for the captcha only after this many failures of the typed name or of the session. 0 always asks.",
                ProviderConfigProperty.STRING_TYPE,
                Integer.toString(ALWAYS));
        return Stream.concat(list().stream(), Stream.of(afterFailures)).toList();
    }
}
