package tw.taiwanjobs.keycloak.captcha;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.provider.Provider;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Tells people from programs. A challenge belongs to one authentication session (one browser tab) and one use, for
 * example {@code identity} or {@code login}, and is answered at most once.
 */
public interface CaptchaProvider extends Provider {

    /** Whether pages show a challenge of this provider at all. */
    default boolean asks() {
        return true;
    }

    /** Replaces the challenge of this session and use by a fresh one; empty if this provider asks nothing. */
    Optional<CaptchaChallenge> challenge(AuthenticationSessionModel session, String use);

    /** Uses the challenge up, whatever was typed, and says what the answer is worth. */
    CaptchaResult check(AuthenticationSessionModel session, String use, @Nullable String typed);

    @Override
    default void close() {}
}
