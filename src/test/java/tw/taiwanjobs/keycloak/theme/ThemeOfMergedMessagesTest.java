package tw.taiwanjobs.keycloak.theme;

import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.reflect.Method;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.theme.Theme;

class ThemeOfMergedMessagesTest {

    /** One that Keycloak adds with a body of its own would not ask the theme. */
    @ParameterizedTest
    @MethodSource("methods")
    void every_question_goes_to_the_theme(Method question) {
        assertThatCode(() ->
                        ThemeOfMergedMessages.class.getDeclaredMethod(question.getName(), question.getParameterTypes()))
                .doesNotThrowAnyException();
    }

    static Stream<Method> methods() {
        return Stream.of(Theme.class.getMethods());
    }
}
