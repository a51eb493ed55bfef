package tw.taiwanjobs.keycloak.captcha.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrokePathTest {

    @Test
    void reads_lines_and_curves() {
        assertThat(StrokePath.parse("M 1 2 L 11 2 C 11 3 11 4 11 22 Z").getBounds2D())
                .isEqualTo(new Rectangle2D.Double(1, 2, 10, 20));
    }

    @Test
    void refuses_other_commands() {
        assertThatThrownBy(() -> StrokePath.parse("M 1 2 A 3 4"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("A");
    }

    @ParameterizedTest
    @ValueSource(chars = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9'})
    void every_digit_has_two_styles_that_fill_its_box(char digit) {
        SplittableRandom random = new SplittableRandom(1);
        assertThat(random.ints(50, 0, 1)
                        .mapToObj(i -> DigitStrokes.pick(digit, random))
                        .distinct())
                .hasSize(2)
                .allSatisfy(strokes -> assertThat(new Rectangle2D.Double(0, 0, DigitStrokes.WIDTH, DigitStrokes.HEIGHT)
                                .contains(strokes.getBounds2D()))
                        .isTrue())
                .allSatisfy(strokes ->
                        assertThat(strokes.getBounds2D().getHeight()).isGreaterThan(0.9 * DigitStrokes.HEIGHT));
    }
}
