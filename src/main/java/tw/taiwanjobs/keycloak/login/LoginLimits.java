package tw.taiwanjobs.keycloak.login;

import java.time.Duration;
import java.util.List;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.provider.ProviderConfigProperty;
import tw.taiwanjobs.keycloak.throttle.use.Asker;
import tw.taiwanjobs.keycloak.throttle.use.LimitSetting;
import tw.taiwanjobs.keycloak.throttle.use.LimitSetting.Subject;
import tw.taiwanjobs.keycloak.throttle.use.Paid;
import tw.taiwanjobs.keycloak.throttle.use.UseLimits;

/**
 * How often logins of a session and of a network address may fail. Every attempt is counted before anything about the
 * name is looked up; one that was right is given back. The limit of the name is the lock: another one would keep the
 * owner out after 忘記密碼 has lifted that.
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

    /** Counts an attempt; ends the request with the page "rate-limited" if too many have failed. */
    static Paid charge(AuthenticationFlowContext context) {
        return LIMITS.charge(Asker.of(context), context.getEvent());
    }
}
