package tw.taiwanjobs.keycloak.captcha.image.domain;

import java.security.SecureRandom;

/**
 * An answer and all that decides how its picture looks.
 *
 * @param pictureSeed seed of shapes and noise. Fixed, because the average of several pictures of one answer would be
 *     free of noise; secret and independent of the answer, because whoever knows the seed can draw the picture of
 *     each of the million answers and compare
 */
public record Puzzle(CaptchaAnswer answer, long pictureSeed) {

    public static Puzzle random(SecureRandom random) {
        return new Puzzle(CaptchaAnswer.random(random), random.nextLong());
    }

    @Override
    public String toString() {
        return "Puzzle[******]";
    }
}
