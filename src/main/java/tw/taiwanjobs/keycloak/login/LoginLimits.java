package tw.taiwanjobs.keycloak.login;

import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.limits.LimitSetting;
import tw.taiwanjobs.keycloak.limits.LimitSetting.Subject;
import tw.taiwanjobs.keycloak.limits.Requester;
import tw.taiwanjobs.keycloak.limits.UseLimits;

/**
 * How often logins of a session and of a network address may fail. Only failures are counted, so that a job centre's
 * members cost its address nothing. The limits are looked at before anything about the name is, and once more when the
 * password is known to be right or wrong: of guesses made at once no more are answered than the limits say. The limit of
 * the name is the lock: another one would keep the owner out after 忘記密碼 has lifted that.
 */
final class LoginLimits {

    private static final Duration WINDOW = Duration.ofHours(1);
    private static final UseLimits LIMITS = new UseLimits(
            LimitSetting.of(
                    Subject.SESSION,
                    "failedLoginsPerSession",
                    "Failed logins per session",
                    "Failed logins per browser session and hour, under whatever account.",
                    30,
                    WINDOW),
            LimitSetting.of(
                    Subject.ADDRESS,
                    "failedLoginsPerAddress",
                    "Failed logins per address",
                    "Failed logins per network address and hour. Generous: job centres and mobile carriers share "
                            + "addresses. Logins that succeed do not count.",
                    600,
                    WINDOW));

    private LoginLimits() {}

    static List<ProviderConfigProperty> configProperties() {
        return LIMITS.configProperties();
    }

    /** Ends the request with the page "rate-limited" if too many have failed. */
    static void check(AuthenticationFlowContext context) {
        LIMITS.check(Requester.of(context), context.getEvent());
    }

    /**
     * Counts a failure.
     *
     * @return the page "rate-limited", to be shown in place of any other answer, if too many had failed before
     */
    static Optional<Response> fail(AuthenticationFlowContext context) {
        return LIMITS.chargeLate(Requester.of(context), context.getEvent());
    }
}
