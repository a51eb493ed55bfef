package tw.taiwanjobs.keycloak.login;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.lockout.LoginAttempt;
import tw.taiwanjobs.keycloak.throttle.use.Asker;
import tw.taiwanjobs.keycloak.throttle.use.LimitSetting;
import tw.taiwanjobs.keycloak.throttle.use.LimitSetting.Subject;
import tw.taiwanjobs.keycloak.throttle.use.UseLimits;

/**
 * How often logins of a session and of a network address may fail. Only failures are counted, so a job centre's address
 * costs its members nothing. The limit is looked at before the password and once more after it: of guesses made at once no
 * more are answered than the limit says, be they right or wrong. The limit of the name is the lock: another one would keep
 * the owner out after 忘記密碼 has lifted that.
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

    /** Begins an attempt; ends the request with the page "rate-limited" if too many have failed. */
    static LoginAttempt begin(
            AuthenticationFlowContext context, Function<Consumer<KeycloakSession>, LoginAttempt> attempt) {
        return LIMITS.checkAlong(Asker.of(context), context.getEvent(), attempt);
    }

    /** Ends the request like {@link #begin} if too many have failed meanwhile. */
    static void succeed(AuthenticationFlowContext context) {
        LIMITS.check(Asker.of(context), context.getEvent());
    }

    /** Counts a failure with the lock's; ends the request like {@link #begin} if too many have failed meanwhile. */
    static LoginAttempt.Refusal refuse(
            AuthenticationFlowContext context, Function<Consumer<KeycloakSession>, LoginAttempt.Refusal> refusal) {
        return LIMITS.chargeAlong(Asker.of(context), context.getEvent(), refusal);
    }
}
