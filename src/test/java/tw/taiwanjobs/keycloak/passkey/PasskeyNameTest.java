package tw.taiwanjobs.keycloak.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class PasskeyNameTest {

    @Test
    void what_was_typed_is_one_line_of_a_bearable_length() {
        assertThat(PasskeyName.of(" 我的手機\u3000", "Windows", Set.of())).isEqualTo("我的手機");
        assertThat(PasskeyName.of("x".repeat(300), "Windows", Set.of())).hasSize(PasskeyName.LONGEST);
    }

    @Test
    void nothing_and_what_cannot_be_shown_is_named_after_the_device() {
        assertThat(PasskeyName.of("", "Windows", Set.of())).isEqualTo("Windows");
        assertThat(PasskeyName.of("a\u202Eb", "Windows", Set.of())).isEqualTo("Windows");
    }

    @Test
    void no_two_are_alike() {
        assertThat(PasskeyName.of("Mei", "Windows", Set.of("Mei", "Mei (2)"))).isEqualTo("Mei (3)");
        assertThat(PasskeyName.of("MEI", "Windows", Set.of("mei"))).isEqualTo("MEI (2)");
    }
}
