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
    private final boolean asked;

    private CaptchaFormPart(CaptchaProvider provider, String use, boolean asked) {
        this.provider = provider;
        this.use = use;
        this.asked = asked;
    }

    /**
     * The part of a page that always asks.
     *
     * @param config configuration of the execution, see {@link CaptchaConfigProperties#list}
     * @param use name of the form, part of the challenge's address; a challenge of one use does not serve another
     * @throws IllegalStateException if the configured provider does not exist or is disabled: no captcha is asked
     *     less than the administrator wished
     */
    public static CaptchaFormPart of(KeycloakSession session, @Nullable AuthenticatorConfigModel config, String use) {
        return new CaptchaFormPart(provider(session, new CaptchaConfig(config)), use, true);
    }

    /**
     * The part of a page that the administrator may set to ask only after failures. To {@link #check} before the
     * password or anything like it is looked at, with the failures until then, and to {@link #render} with those since.
     *
     * @param config configuration of the execution, see {@link CaptchaConfigProperties#listWithFailures}
     * @param failures of the typed name or of the session, whichever has more; counted alike for names that nobody has,
     *     or the captcha tells who is a member
     */
    public static CaptchaFormPart afterFailures(
            KeycloakSession session, @Nullable AuthenticatorConfigModel config, String use, int failures) {
        CaptchaConfig settings = new CaptchaConfig(config);
        return new CaptchaFormPart(provider(session, settings), use, failures >= settings.afterFailures());
    }

    private static CaptchaProvider provider(KeycloakSession session, CaptchaConfig config) {
        String id = config.providerId();
        CaptchaProvider provider = session.getProvider(CaptchaProvider.class, id);
        if (provider == null) {
            throw new IllegalStateException("No captcha provider with id " + id);
        }
        return provider;
    }

    /** Sets the attribute {@code captcha} (a {@link CaptchaBean}) of the page. */
    public void render(LoginFormsProvider form, AuthenticationSessionModel session) {
        form.setAttribute(FIELD, new CaptchaBean(asked ? provider.challenge(session, use) : Optional.empty()));
    }

    /** Uses the challenge up; right without a look where nothing is asked. */
    public CaptchaResult check(AuthenticationSessionModel session, MultivaluedMap<String, String> formData) {
        return !asked ? CaptchaResult.RIGHT : provider.check(session, use, formData.getFirst(FIELD));
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
