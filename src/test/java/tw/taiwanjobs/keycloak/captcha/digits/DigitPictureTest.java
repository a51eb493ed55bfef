package tw.taiwanjobs.keycloak.captcha.digits;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigitPictureTest {

    private static final String PICTURE = "0123456789";

    @Test
    void a_puzzle_always_gives_the_same_picture() {
        assertThat(pixels("012345", 7)).isEqualTo(pixels("012345", 7));
    }

    @Test
    void another_answer_gives_another_picture() {
        assertThat(pixels("012345", 7)).isNotEqualTo(pixels("012346", 7));
    }

    @Test
    void another_seed_gives_another_picture() {
        assertThat(pixels("012345", 7)).isNotEqualTo(pixels("012345", 8));
    }

    @Test
    void is_twice_the_shown_size_in_four_grays() {
        BufferedImage picture = DigitPicture.draw(puzzle("012345", 7));
        assertThat(picture.getWidth()).isEqualTo(480);
        assertThat(picture.getHeight()).isEqualTo(160);
        assertThat(picture.getColorModel().getPixelSize()).isEqualTo(2);
    }

    @Test
    void is_dark_on_white() {
        for (int seed = 0; seed < 50; seed++) {
            int[] pixels = pixels(PICTURE.substring(seed % 5, seed % 5 + 6), seed);
            double dark = share(pixels, 0, 1);
            double light = share(pixels, 3, 3);
            assertThat(dark).isBetween(0.1, 0.45);
            assertThat(light).isBetween(0.5, 0.85);
        }
    }

    @Test
    void needs_no_fonts() throws IOException, InterruptedException {
        String loaded = classesLoadedBy(Draw.class);
        assertThat(loaded).contains(DigitPicture.class.getName()).doesNotContain("FontManager", "FontConfiguration");
    }

    /** Runs in a Java machine of its own, where no other test has touched fonts. */
    static final class Draw {
        private Draw() {}

        public static void main(String[] args) {
            PngEncoder.encode(DigitPicture.draw(puzzle("012345", 7)));
        }
    }

    private static String classesLoadedBy(Class<?> program) throws IOException, InterruptedException {
        Process java = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.awt.headless=true",
                        "-Xlog:class+load",
                        "-cp",
                        String.join(File.pathSeparator, "target/classes", "target/test-classes"),
                        program.getName()))
                .redirectErrorStream(true)
                .start();
        String output = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor()).as(output).isZero();
        return output;
    }

    private static double share(int[] pixels, int darkest, int lightest) {
        return Arrays.stream(pixels)
                        .filter(level -> level >= darkest && level <= lightest)
                        .count()
                / (double) pixels.length;
    }

    private static int[] pixels(String digits, long seed) {
        return DigitPicture.draw(puzzle(digits, seed))
                .getRaster()
                .getSamples(0, 0, DigitPicture.WIDTH, DigitPicture.HEIGHT, 0, (int[]) null);
    }

    private static Puzzle puzzle(String digits, long seed) {
        return new Puzzle(new CaptchaAnswer(digits), seed);
    }
}
