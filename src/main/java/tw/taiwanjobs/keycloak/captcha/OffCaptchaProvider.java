package tw.taiwanjobs.keycloak.captcha;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Shows no challenge and takes every answer. */
final class OffCaptchaProvider implements CaptchaProvider {

    @Override
    public boolean asks() {
        return false;
    }

    @Override
    public Optional<CaptchaChallenge> challenge(AuthenticationSessionModel session, String use) {
        return Optional.empty();
    }

    @Override
    public CaptchaResult check(AuthenticationSessionModel session, String use, @Nullable String typed) {
        return CaptchaResult.RIGHT;
    }
}
