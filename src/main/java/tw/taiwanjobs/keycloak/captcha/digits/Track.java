package tw.taiwanjobs.keycloak.captcha.digits;

import java.util.SplittableRandom;

/** A stretch of sound on which others are laid. */
final class Track {

    private static final double ROUGHEST = 0.55;
    private static final double SMOOTHEST = 0.85;

    private final float[] samples;

    Track(int length) {
        this.samples = new float[length];
    }

    int length() {
        return samples.length;
    }

    float[] samples() {
        return samples;
    }

    /** @param speed 1 for the sound's own; a faster one is higher, too */
    void add(float[] sound, int start, double speed, double volume) {
        int length = Math.min((int) ((sound.length - 1) / speed), samples.length - start);
        for (int i = 0; i < length; i++) {
            samples[start + i] += (float) (volume * between(sound, i * speed));
        }
    }

    void addBackwards(float[] sound, int start, double volume) {
        int length = Math.min(sound.length, samples.length - start);
        for (int i = 0; i < length; i++) {
            samples[start + i] += (float) (volume * sound[sound.length - 1 - i]);
        }
    }

    /** Soft noise, stronger in the low tones, as speech is. */
    void addNoise(SplittableRandom random, double volume) {
        double smooth = random.nextDouble(ROUGHEST, SMOOTHEST);
        double last = 0;
        for (int i = 0; i < samples.length; i++) {
            last = smooth * last + (1 - smooth) * random.nextDouble(-1, 1);
            samples[i] += (float) (volume * last / (1 - smooth));
        }
    }

    private static double between(float[] sound, double position) {
        int before = (int) position;
        double share = position - before;
        return (1 - share) * sound[before] + share * sound[before + 1];
    }
}
