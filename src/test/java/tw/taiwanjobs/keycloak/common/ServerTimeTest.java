package tw.taiwanjobs.keycloak.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class ServerTimeTest {

    @Test
    void a_mail_shows_the_time_of_taiwan() {
        assertThat(ServerTime.shownInTaiwan(Instant.parse("2026-12-31T16:05:59Z")))
                .isEqualTo("2027/01/01 00:05");
    }
}
