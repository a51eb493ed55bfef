package tw.taiwanjobs.keycloak.captcha;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.utils.FormMessage;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The captcha as part of a form. Every rendering shows a fresh challenge, so whoever handles the POST calls
 * {@link #check} once and, if the page is shown again, {@link #render}.
 */
public final class CaptchaFormPart {

    /** Name of the form field and of the template attribute. */
    public static final String FIELD = "captcha";
    /** Name of the button 刷新. */
    public static final String REFRESH = "refreshCaptcha";

    private final CaptchaProvider provider;
    private final String use;

    private CaptchaFormPart(CaptchaProvider provider, String use) {
        this.provider = provider;
        this.use = use;
    }

    /**
     * @param config configuration of the execution, see {@link CaptchaConfigProperties}
     * @param use name of the form, part of the picture's address; a challenge of one use does not serve another
     * @throws IllegalStateException if the configured provider does not exist or is disabled: no captcha is asked
     *     less than the administrator wished
     */
    public static CaptchaFormPart of(KeycloakSession session, @Nullable AuthenticatorConfigModel config, String use) {
        String id = new CaptchaConfig(config).providerId();
        CaptchaProvider provider = session.getProvider(CaptchaProvider.class, id);
        if (provider == null) {
            throw new IllegalStateException("No captcha provider with id " + id);
        }
        return new CaptchaFormPart(provider, use);
    }

    /** Sets the attribute {@code captcha} (a {@link CaptchaBean}) of the page. */
    public void render(LoginFormsProvider form, AuthenticationSessionModel session) {
        form.setAttribute(FIELD, new CaptchaBean(provider.challenge(session, use)));
    }

    public CaptchaResult check(AuthenticationSessionModel session, MultivaluedMap<String, String> formData) {
        return provider.check(session, use, formData.getFirst(FIELD));
    }

    /** The message beside the field; empty for a right answer. */
    public static Optional<FormMessage> error(CaptchaResult result) {
        return switch (result) {
            case RIGHT -> Optional.empty();
            case WRONG -> Optional.of(new FormMessage(FIELD, "captchaWrongMessage"));
            case EXPIRED -> Optional.of(new FormMessage(FIELD, "captchaExpiredMessage"));
            case MISSING -> Optional.of(new FormMessage(FIELD, "captchaRequiredMessage"));
        };
    }
}
