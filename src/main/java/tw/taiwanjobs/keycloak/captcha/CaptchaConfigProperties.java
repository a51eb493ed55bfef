package tw.taiwanjobs.keycloak.captcha;

import java.util.List;
import org.keycloak.provider.ProviderConfigProperty;

/** What the console shows of the captcha on every execution that asks for one. */
public final class CaptchaConfigProperties {

    public static final String CAPTCHA = "captcha";
    public static final String IMAGE = "image";
    public static final String OFF = "off";

    static final String DEFAULT = IMAGE;

    private CaptchaConfigProperties() {}

    public static List<ProviderConfigProperty> list() {
        ProviderConfigProperty captcha = new ProviderConfigProperty(
                CAPTCHA,
                "Captcha",
                "How this page tells people from programs: 'image' shows six digits to type, "
                        + "'off' asks nothing and is meant for automated checks only.",
                ProviderConfigProperty.LIST_TYPE,
                DEFAULT);
        captcha.setOptions(List.of(IMAGE, OFF));
        return List.of(captcha);
    }
}
