package tw.taiwanjobs.keycloak.captcha.digits;

import java.security.SecureRandom;

/**
 * An answer and all that decides how it looks and sounds.
 *
 * @param seed seed of shapes, voices and noise. Fixed, because the average of several pictures or sounds of one answer
 *     would be free of noise; secret and independent of the answer, because whoever knows the seed can draw the picture
 *     of each of the million answers and compare
 */
record Puzzle(CaptchaAnswer answer, long seed) {

    public static Puzzle random(SecureRandom random) {
        return new Puzzle(CaptchaAnswer.random(random), random.nextLong());
    }

    @Override
    public String toString() {
        return "Puzzle[******]";
    }
}
