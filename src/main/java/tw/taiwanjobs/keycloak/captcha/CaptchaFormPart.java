package tw.taiwanjobs.keycloak.captcha;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.keycloak.events.EventBuilder;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.utils.FormMessage;
import tw.taiwanjobs.keycloak.limits.Requester;

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
    private final Requester asker;
    private final String use;
    private final boolean asked;

    private CaptchaFormPart(CaptchaProvider provider, Requester asker, String use, boolean asked) {
        this.provider = provider;
        this.asker = asker;
        this.use = use;
        this.asked = asked && provider.asks();
    }

    /**
     * The part of a page that always asks.
     *
     * @param asker with the configuration of the execution, see {@link CaptchaConfigProperties#list}
     * @param use name of the form, part of the challenge's address; a challenge of one use does not serve another
     * @throws IllegalStateException if the configured provider does not exist or is disabled: no captcha is asked
     *     less than the administrator wished
     */
    public static CaptchaFormPart of(Requester asker, String use) {
        return new CaptchaFormPart(provider(asker), asker, use, true);
    }

    /**
     * The part of a page that the administrator may set to ask only after failures. To {@link #check} before the
     * password or anything like it is looked at, with the failures until then, and to {@link #render} with those since.
     *
     * @param asker with the configuration of the execution, see {@link CaptchaConfigProperties#listWithFailures}
     * @param failures of the typed name or of the session, whichever has more; counted alike for names that nobody has,
     *     or the captcha tells who is a member
     */
    public static CaptchaFormPart afterFailures(Requester asker, String use, IntSupplier failures) {
        int first = new CaptchaConfig(asker.config()).afterFailures();
        boolean asked = first == CaptchaConfigProperties.ALWAYS || failures.getAsInt() >= first;
        return new CaptchaFormPart(provider(asker), asker, use, asked);
    }

    private static CaptchaProvider provider(Requester asker) {
        String id = new CaptchaConfig(asker.config()).providerId();
        CaptchaProvider provider = asker.keycloak().getProvider(CaptchaProvider.class, id);
        if (provider == null) {
            throw new IllegalStateException("No captcha provider with id " + id);
        }
        return provider;
    }

    /**
     * Sets the attribute {@code captcha} (a {@link CaptchaBean}) of the page, which counts as one of {@link
     * CaptchaLimits}.
     *
     * @param event of the flow, for a page that is not shown
     * @return the page "rate-limited", to be shown instead, if there were too many
     */
    public Optional<Response> render(LoginFormsProvider form, EventBuilder event) {
        Optional<Response> refused = asked ? CaptchaLimits.refusePage(asker, event, use) : Optional.empty();
        if (refused.isEmpty()) {
            form.setAttribute(FIELD, challenge());
        }
        return refused;
    }

    CaptchaBean challenge() {
        return new CaptchaBean(asked ? provider.challenge(asker.session(), use) : Optional.empty());
    }

    /** Uses the challenge up; right without a look where nothing is asked. */
    public CaptchaResult check(MultivaluedMap<String, String> formData) {
        return !asked ? CaptchaResult.RIGHT : provider.check(asker.session(), use, formData.getFirst(FIELD));
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
