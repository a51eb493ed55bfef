package tw.taiwanjobs.keycloak.captcha.digits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaptchaAnswerTest {

    private static final CaptchaAnswer ANSWER = new CaptchaAnswer("012345");

    @ParameterizedTest
    @ValueSource(strings = {"012345", " 012345 ", "012 345", "0 1 2 3 4 5", "０１２３４５", "012３４５", "\u3000０１２　３４５\t"})
    void takes_full_width_digits_and_spaces_anywhere(String typed) {
        assertThat(ANSWER.matches(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "012346", "12345", "01234", "0123450", "012345a", "o12345", "012-345", "012345\u202E"})
    void refuses_everything_else(String typed) {
        assertThat(ANSWER.matches(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12345a", "１２３４５６"})
    void is_six_ascii_digits(String digits) {
        assertThatThrownBy(() -> new CaptchaAnswer(digits))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("12345");
    }

    @Test
    void is_drawn_from_all_digits_in_all_places() {
        SecureRandom random = new SecureRandom();
        for (int place = 0; place < CaptchaAnswer.LENGTH; place++) {
            int at = place;
            assertThat(IntStream.range(0, 1000)
                            .mapToObj(i -> CaptchaAnswer.random(random).digits().charAt(at))
                            .collect(Collectors.toSet()))
                    .hasSize(10);
        }
    }

    @Test
    void is_masked_in_text() {
        assertThat(ANSWER.toString()).doesNotContain("012345");
        assertThat(new Puzzle(ANSWER, 987654321L).toString()).doesNotContain("012345", "987654321");
    }
}
