package tw.taiwanjobs.keycloak.captcha.image;

import java.security.SecureRandom;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.captcha.CaptchaChallenge;
import tw.taiwanjobs.keycloak.captcha.CaptchaProvider;
import tw.taiwanjobs.keycloak.captcha.CaptchaResult;
import tw.taiwanjobs.keycloak.captcha.image.domain.CaptchaAnswer;
import tw.taiwanjobs.keycloak.captcha.image.domain.Puzzle;

/** Asks for the six digits of a picture that {@link CaptchaImageResource} draws. */
final class ImageCaptchaProvider implements CaptchaProvider {

    private final KeycloakSession keycloak;
    private final SecureRandom random;
    private final PuzzleStore puzzles;

    ImageCaptchaProvider(KeycloakSession keycloak, SecureRandom random) {
        this.keycloak = keycloak;
        this.random = random;
        this.puzzles = new PuzzleStore(keycloak.singleUseObjects());
    }

    @Override
    public Optional<CaptchaChallenge> challenge(AuthenticationSessionModel session, String use) {
        ChallengeNote note = puzzles.issue(session, use, Puzzle.random(random), Time.currentTimeSeconds());
        String imageUrl = CaptchaImageResource.address(keycloak, session, use, note.id());
        return Optional.of(new CaptchaChallenge(imageUrl, CaptchaAnswer.LENGTH));
    }

    @Override
    public CaptchaResult check(AuthenticationSessionModel session, String use, @Nullable String typed) {
        return puzzles.check(session, use, typed, Time.currentTimeSeconds());
    }
}
