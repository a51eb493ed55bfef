package tw.taiwanjobs.keycloak.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NewLoginTest {

    private static final Instant TIME = Instant.parse("2026-11-30T04:30:00Z");

    @Test
    void the_outbox_keeps_what_the_letter_says() {
        NewLogin login = new NewLogin(TIME, "Mobile Safari", "Mac OS X");

        assertThat(NewLogin.of(login.detail())).isEqualTo(login);
        assertThat(login.detail()).hasSizeLessThan(255);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Other",
                "www.example.com",
                "http://example.com",
                "call 0900|now",
                "<b>",
                "請點選",
                " Chrome",
                "A name that is longer than those of programs are"
            })
    void what_is_no_name_of_a_program_is_not_told(String said) {
        NewLogin login = new NewLogin(TIME, said, said);

        assertThat(login.browser()).isEmpty();
        assertThat(NewLogin.of(login.detail())).isEqualTo(login);
    }
}
