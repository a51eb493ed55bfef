package tw.taiwanjobs.keycloak.captcha;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.limits.LimitSetting;
import tw.taiwanjobs.keycloak.limits.LimitSetting.Subject;
import tw.taiwanjobs.keycloak.limits.Outcome;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.limits.UseLimits;

/**
 * How many captchas a session and a network address are shown: every page with one counts, unless it answers something
 * that was counted itself, and every picture and sound that is sent.
 */
public final class CaptchaLimits {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final UseLimits LIMITS = new UseLimits(
            LimitSetting.of(
                    Subject.SESSION,
                    "captchasPerSession",
                    "Captchas per session",
                    "Captchas per browser session and hour: pages shown, pictures and sounds sent.",
                    120,
                    WINDOW),
            LimitSetting.of(
                    Subject.ADDRESS,
                    "captchasPerAddress",
                    "Captchas per address",
                    "The same per network address and hour. Generous: job centres and mobile carriers share addresses.",
                    4_000,
                    WINDOW));

    private CaptchaLimits() {}

    static List<ProviderConfigProperty> configProperties() {
        return LIMITS.configProperties();
    }

    /** Counts a page. Returns the page "rate-limited" if there were too many. */
    static Optional<Response> refusePage(Requester asker, EventBuilder event, String use) {
        AuthenticatorConfigModel config = asker.config();
        if (config != null) {
            asker.session().setAuthNote(configNote(use), config.getId());
        }
        return LIMITS.refuseUnlessPaid(asker, event);
    }

    /** Counts a picture or a sound of the page that this session was shown; empty if it may be sent. */
    public static Optional<Outcome.Refused> refuseMedium(
            KeycloakSession keycloak, AuthenticationSessionModel session, String use) {
        String configId = session.getAuthNote(configNote(use));
        AuthenticatorConfigModel config =
                configId == null ? null : session.getRealm().getAuthenticatorConfigById(configId);
        return LIMITS.refuse(new Requester(keycloak, session, config));
    }

    private static String configNote(String use) {
        return "captcha-config." + use;
    }
}
