package tw.taiwanjobs.keycloak.login;

import static tw.taiwanjobs.keycloak.limits.Limit.FAILED_LOGINS_PER_ADDRESS;
import static tw.taiwanjobs.keycloak.limits.Limit.FAILED_LOGINS_PER_SESSION;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import tw.taiwanjobs.keycloak.limits.LimitReached;
import tw.taiwanjobs.keycloak.limits.Limits;
import tw.taiwanjobs.keycloak.limits.Requester;

/**
 * How often logins of a session and of a network address may fail. Only failures are counted, so that a job centre's
 * members cost its address nothing. The limits are looked at before anything about the name is, and once more when the
 * password is known to be right or wrong: of guesses made at once no more are answered than the limits say. The limit of
 * the name is the lock: another one would keep the owner out after 忘記密碼 has lifted that.
 */
final class LoginLimits {

    private LoginLimits() {}

    /** Whether too many have failed. */
    static Optional<LimitReached> peek(AuthenticationFlowContext context) {
        return failedLogin(context).peek();
    }

    /** Counts a failure, unless too many had failed before. */
    static Optional<LimitReached> charge(AuthenticationFlowContext context) {
        return failedLogin(context).charge();
    }

    private static Limits failedLogin(AuthenticationFlowContext context) {
        return Limits.of(Requester.of(context)).perRequester(FAILED_LOGINS_PER_SESSION, FAILED_LOGINS_PER_ADDRESS);
    }
}
