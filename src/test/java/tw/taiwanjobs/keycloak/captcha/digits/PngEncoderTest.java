package tw.taiwanjobs.keycloak.captcha.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngEncoderTest {

    private static final int EIGHT_KIB = 8 * 1024;

    @Test
    void pictures_stay_under_eight_kib() {
        for (int seed = 0; seed < 100; seed++) {
            String digits = String.format(Locale.ROOT, "%06d", seed * 9973);
            byte[] png = PngEncoder.encode(DigitPicture.draw(new Puzzle(new CaptchaAnswer(digits), seed)));
            assertThat(png).hasSizeBetween(1024, EIGHT_KIB);
        }
    }

    @Test
    void what_is_decoded_is_what_was_drawn() throws IOException {
        BufferedImage drawn = DigitPicture.draw(new Puzzle(new CaptchaAnswer("012345"), 7));
        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(PngEncoder.encode(drawn)));
        assertThat(rgb(decoded)).isEqualTo(rgb(drawn));
    }

    private static int[] rgb(BufferedImage image) {
        int width = image.getWidth();
        return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
    }
}
