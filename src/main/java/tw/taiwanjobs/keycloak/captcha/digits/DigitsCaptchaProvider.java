package tw.taiwanjobs.keycloak.captcha.digits;

import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.captcha.CaptchaChallenge;
import tw.taiwanjobs.keycloak.captcha.CaptchaProvider;
import tw.taiwanjobs.keycloak.captcha.CaptchaResult;
import tw.taiwanjobs.keycloak.common.ServerTime;

/** Asks for the six digits that {@link ChallengeResource} shows and speaks. */
final class DigitsCaptchaProvider implements CaptchaProvider {

    private final KeycloakSession keycloak;
    private final SecureRandom random;
    private final PuzzleStore puzzles;

    DigitsCaptchaProvider(KeycloakSession keycloak, SecureRandom random) {
        this.keycloak = keycloak;
        this.random = random;
        this.puzzles = new PuzzleStore(keycloak.singleUseObjects());
    }

    @Override
    public Optional<CaptchaChallenge> challenge(AuthenticationSessionModel session, String use) {
        ChallengeNote note = puzzles.issue(session, use, Puzzle.random(random), ServerTime.epochSeconds());
        ChallengeAddress address = new ChallengeAddress(keycloak, session, use, note.id());
        SpokenLanguage language =
                SpokenLanguage.ofPage(keycloak.getContext().resolveLocale(session.getAuthenticatedUser()));
        return Optional.of(new CaptchaChallenge(address.picture(), address.sound(language), CaptchaAnswer.LENGTH));
    }

    @Override
    public CaptchaResult check(AuthenticationSessionModel session, String use, @Nullable String typed) {
        return puzzles.check(session, use, typed, ServerTime.epochSeconds());
    }
}
