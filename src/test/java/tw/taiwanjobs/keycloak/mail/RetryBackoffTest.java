package tw.taiwanjobs.keycloak.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryBackoffTest {

    @ParameterizedTest
    @CsvSource({
        "0,PT15S",
        "1,PT15S",
        "2,PT30S",
        "3,PT1M",
        "4,PT2M",
        "5,PT4M",
        "6,PT8M",
        "7,PT10M",
        "8,PT10M",
        "64,PT10M",
        "2147483647,PT10M"
    })
    void each_failure_doubles_the_wait_up_to_ten_minutes(int attempts, Duration wait) {
        assertThat(RetryBackoff.after(attempts)).isEqualTo(wait);
    }
}
