package tw.taiwanjobs.keycloak.captcha;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.keycloak.forms.login.LoginFormsProvider;
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
    private final Requester requester;
    private final String use;
    private final boolean asked;

    private CaptchaFormPart(CaptchaProvider provider, Requester requester, String use, boolean asked) {
        this.provider = provider;
        this.requester = requester;
        this.use = use;
        this.asked = asked && provider.asks();
    }

    /**
     * The part of a page that always asks.
     *
     * @param requester with the configuration of the execution, see {@link CaptchaConfigProperties#list}
     * @param use name of the form, part of the challenge's address; a challenge of one use does not serve another
     * @throws IllegalStateException if the configured provider does not exist or is disabled: no captcha is asked
     *     less than the administrator wished
     */
    public static CaptchaFormPart of(Requester requester, String use) {
        return new CaptchaFormPart(provider(requester), requester, use, true);
    }

    /**
     * The part of a page that the administrator may set to ask only after failures. To {@link #check} before the
     * password or anything like it is looked at, with the failures until then, and to {@link #render} with those since.
     *
     * @param requester with the configuration of the execution, see {@link CaptchaConfigProperties#listWithFailures}
     * @param failures of the typed name or of the session, whichever has more; counted alike for names that nobody has,
     *     or the captcha tells who is a member
     */
    public static CaptchaFormPart afterFailures(Requester requester, String use, IntSupplier failures) {
        int first = requester.config().number(CaptchaConfigProperties.CAPTCHA_AFTER_FAILURES);
        boolean asked = first == 0 || failures.getAsInt() >= first;
        return new CaptchaFormPart(provider(requester), requester, use, asked);
    }

    private static CaptchaProvider provider(Requester requester) {
        String id = requester.config().text(CaptchaConfigProperties.CAPTCHA);
        CaptchaProvider provider = requester.keycloak().getProvider(CaptchaProvider.class, id);
        if (provider == null) {
            throw new IllegalStateException("No captcha provider with id " + id);
        }
        return provider;
    }

    /** Sets the attribute {@code captcha} (a {@link CaptchaBean}) of the page. */
    public void render(LoginFormsProvider form) {
        if (asked) {
            CaptchaLimits.shown(requester, use);
        }
        form.setAttribute(FIELD, challenge());
    }

    CaptchaBean challenge() {
        return new CaptchaBean(asked ? provider.challenge(requester.session(), use) : Optional.empty());
    }

    /** Uses the challenge up; right without a look where nothing is asked. A wrong answer is counted. */
    public CaptchaCheck check(MultivaluedMap<String, String> formData) {
        CaptchaResult result =
                asked ? provider.check(requester.session(), use, formData.getFirst(FIELD)) : CaptchaResult.RIGHT;
        return result == CaptchaResult.WRONG
                ? CaptchaLimits.chargeWrongAnswer(requester)
                        .map(CaptchaCheck::wrongTooOften)
                        .orElseGet(() -> CaptchaCheck.of(result))
                : CaptchaCheck.of(result);
    }
}
