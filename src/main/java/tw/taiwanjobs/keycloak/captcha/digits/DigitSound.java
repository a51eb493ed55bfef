package tw.taiwanjobs.keycloak.captcha.digits;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Speaks a puzzle's digits slowly, one voice throughout so that people can follow, at changing pace and pitch, over
 * noise and a murmur of digits spoken backwards that is there to mislead programs.
 */
final class DigitSound {

    /** Samples a second, as on the telephone. */
    static final int RATE = 8000;

    private static final double VOLUME = 0.75;
    private static final double SLOWEST = 0.92;
    private static final double FASTEST = 1.08;

    private final SplittableRandom random;
    private final Recordings voice;
    private final Recordings murmur;

    private DigitSound(SplittableRandom random, SpokenLanguage language) {
        this.random = random;
        this.voice = Recordings.pick(language, random);
        this.murmur = Recordings.pick(language, random);
    }

    /** A WAV file; the same puzzle and language give the same sound. */
    public static byte[] speak(Puzzle puzzle, SpokenLanguage language) {
        SplittableRandom random = new SplittableRandom(puzzle.seed() + 1 + language.ordinal());
        Track track = new DigitSound(random, language).track(puzzle.answer().digits());
        return WavEncoder.encode(track.samples(), RATE);
    }

    private Track track(String digits) {
        int[] pauses = IntStream.rangeClosed(0, CaptchaAnswer.LENGTH)
                .map(i -> seconds(0.35, 0.6))
                .toArray();
        double[] speeds = random.doubles(CaptchaAnswer.LENGTH, SLOWEST, FASTEST).toArray();
        Track track = new Track(length(digits, pauses, speeds));
        int start = pauses[0];
        for (int i = 0; i < digits.length(); i++) {
            float[] digit = voice.digit(digits.charAt(i));
            track.add(digit, start, speeds[i], VOLUME);
            start += (int) (digit.length / speeds[i]) + pauses[i + 1];
        }
        track.addNoise(random, random.nextDouble(0.025, 0.04));
        addMurmur(track);
        return track;
    }

    private int length(String digits, int[] pauses, double[] speeds) {
        return IntStream.of(pauses).sum()
                + IntStream.range(0, digits.length())
                        .map(i -> (int) (voice.digit(digits.charAt(i)).length / speeds[i]))
                        .sum();
    }

    private void addMurmur(Track track) {
        for (int start = seconds(0, 0.3); start < track.length(); start += seconds(0.35, 0.7)) {
            track.addBackwards(murmur.anyDigit(random), start, random.nextDouble(0.08, 0.14));
        }
    }

    private int seconds(double shortest, double longest) {
        return (int) (RATE * random.nextDouble(shortest, longest));
    }
}
