package tw.taiwanjobs.keycloak.captcha.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

class MuLawTest {

    @Test
    void decodes_every_code_as_javas_sound_library_does() throws IOException {
        byte[] codes = new byte[256];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) i;
        }
        AudioFormat muLaw = new AudioFormat(AudioFormat.Encoding.ULAW, 8000, 8, 1, 1, 8000, false);
        AudioFormat linear = new AudioFormat(8000, 16, 1, true, false);
        ByteBuffer expected;
        try (AudioInputStream in = AudioSystem.getAudioInputStream(
                linear, new AudioInputStream(new ByteArrayInputStream(codes), muLaw, codes.length))) {
            expected = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        }

        float[] samples = MuLaw.decode(codes);

        for (float sample : samples) {
            assertThat(Math.round(sample * (1 << 15))).isEqualTo(expected.getShort());
        }
    }
}
