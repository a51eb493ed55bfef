package tw.taiwanjobs.keycloak.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.theme.MessageFile;

class OutboxStateTest {

    @Test
    void every_state_has_words() {
        assertThat(MessageFile.read("login", "en").keys())
                .containsAll(Arrays.stream(OutboxState.values())
                        .map(state -> "dataMailState." + state.id())
                        .toList());
    }
}
