package tw.taiwanjobs.keycloak.captcha.digits;

/** The code of ITU-T G.711, µ-law: eight bits for a sample that would need fourteen. */
final class MuLaw {

    private static final int BIAS = 0x84;
    private static final int SIGN = 0x80;
    private static final float FULL_SCALE = 1 << 15;

    private MuLaw() {}

    /** Samples from -1 to 1. */
    static float[] decode(byte[] code) {
        float[] samples = new float[code.length];
        for (int i = 0; i < code.length; i++) {
            samples[i] = decode(~code[i]) / FULL_SCALE;
        }
        return samples;
    }

    private static int decode(int inverted) {
        int exponent = inverted >> 4 & 0x07;
        int mantissa = inverted & 0x0F;
        int magnitude = ((mantissa << 3) + BIAS << exponent) - BIAS;
        return (inverted & SIGN) == 0 ? magnitude : -magnitude;
    }
}
