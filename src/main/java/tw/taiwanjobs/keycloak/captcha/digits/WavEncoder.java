package tw.taiwanjobs.keycloak.captcha.digits;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes RIFF WAVE files that every browser plays: PCM, one channel, eight bits, unsigned. */
final class WavEncoder {

    private static final int HEADER = 44;
    private static final int RIFF_PREFIX = 8;
    private static final int FORMAT_CHUNK = 16;
    private static final short PCM = 1;
    private static final short ONE = 1;
    private static final short BITS = 8;
    private static final int MIDDLE = 128;
    private static final int LOUDEST = 127;

    private WavEncoder() {}

    /** @param samples from -1 to 1; what is louder is cut off */
    static byte[] encode(float[] samples, int rate) {
        ByteBuffer wav = ByteBuffer.allocate(HEADER + samples.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(HEADER + samples.length - RIFF_PREFIX).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(FORMAT_CHUNK).putShort(PCM).putShort(ONE);
        wav.putInt(rate).putInt(rate).putShort(ONE).putShort(BITS);
        wav.put(ascii("data")).putInt(samples.length);
        for (float sample : samples) {
            int level = Math.round(sample * LOUDEST);
            wav.put((byte) (MIDDLE + Math.max(-LOUDEST, Math.min(LOUDEST, level))));
        }
        return wav.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
