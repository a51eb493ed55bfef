package tw.taiwanjobs.keycloak.profile.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownWhenTest {

    @ParameterizedTest
    @CsvSource({
        ",06,true",
        "educationLevel=99,99,true",
        "educationLevel=99,06,false",
        "educationLevel=99,,false",
        "educationLevel=,,true",
        "educationLevel=,06,false",
        "nonsense,06,true"
    })
    void a_field_applies_with_the_value_of_its_condition(
            @Nullable String condition, @Nullable String level, boolean applies) {
        Map<String, Object> annotations = condition == null ? Map.of() : Map.of("twjShownWhen", condition);
        assertThat(ShownWhen.of(annotations).holds(level == null ? Map.of() : Map.of("educationLevel", level)))
                .isEqualTo(applies);
    }

    @Test
    void a_field_without_annotations_applies() {
        assertThat(ShownWhen.of(null).holds(Map.of())).isTrue();
    }
}
