package tw.taiwanjobs.keycloak.captcha;

import static tw.taiwanjobs.keycloak.limits.Limit.CAPTCHAS_PER_ADDRESS;
import static tw.taiwanjobs.keycloak.limits.Limit.CAPTCHAS_PER_SESSION;

import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.limits.Requester;

/**
 * How many pictures and sounds a session and a network address are sent, and how often they may answer wrongly. A page
 * costs nothing: whoever opens many keeps nobody else out.
 */
public final class CaptchaLimits {

    private CaptchaLimits() {}

    /** Notes under which settings the session is shown a captcha, for the pictures and sounds that it will ask for. */
    static void shown(Requester requester, String use) {
        requester.config().id().ifPresent(id -> requester.session().setAuthNote(configNote(use), id));
    }

    static Optional<LimitReached> chargeWrongAnswer(Requester requester) {
        return charge(requester);
    }

    /** Counts a picture or a sound of the page that this session was shown. */
    public static Optional<LimitReached> chargeMedium(
            KeycloakSession keycloak, AuthenticationSessionModel session, String use) {
        String configId = session.getAuthNote(configNote(use));
        return charge(new Requester(keycloak, session, ExecutionConfig.byId(session.getRealm(), configId)));
    }

    private static Optional<LimitReached> charge(Requester requester) {
        return Limits.of(requester)
                .perRequester(CAPTCHAS_PER_SESSION, CAPTCHAS_PER_ADDRESS)
                .charge();
    }

    private static String configNote(String use) {
        return "captcha-config." + use;
    }
}
