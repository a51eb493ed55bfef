package tw.taiwanjobs.keycloak.migration.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final StringWriter said = new StringWriter();
    private final MovedByHand clock = new MovedByHand();

    @Test
    void in_a_file_a_line_comes_every_ten_seconds_with_rate_and_time_left() {
        var progress = new Progress(new PrintWriter(said), false, clock);
        progress.begin("Importing", 60_000);

        for (var second = 1; second <= 25; second++) {
            clock.pass(Duration.ofSeconds(1));
            progress.reached(1_000 * second, 1_000 * second);
        }
        progress.end();

        assertThat(said.toString()).isEqualToNormalizingNewlines("""
                        Importing: 10,000 rows, 16 %, 1,000 rows/s, 50 s left
                        Importing: 20,000 rows, 33 %, 1,000 rows/s, 40 s left
                        """);
    }

    @Test
    void on_a_terminal_it_is_one_line_that_changes_and_goes() {
        var progress = new Progress(new PrintWriter(said), true, clock);
        progress.begin("Importing", 10_000_000);
        clock.pass(Duration.ofSeconds(1));
        progress.reached(1_000, 1_000);
        progress.say("The server answers again");
        clock.pass(Duration.ofSeconds(1));
        progress.reached(2_000, 2_000);
        progress.end();

        assertThat(said.toString().replaceAll(" +\r", "\r").split("\r"))
                .containsExactly(
                        "",
                        "Importing: 1,000 rows, 0 %, 1,000 rows/s, 2 h 46 min left",
                        "",
                        "The server answers again\n",
                        "Importing: 2,000 rows, 0 %, 1,000 rows/s, 2 h 46 min left");
    }

    @Test
    void what_was_done_before_is_no_part_of_the_rate() {
        var progress = new Progress(new PrintWriter(said), false, clock);
        progress.beginAt("Importing", 100_000, 50_000, 50_000);
        clock.pass(Duration.ofSeconds(10));
        progress.reached(60_000, 60_000);

        assertThat(said.toString()).contains("60,000 rows, 60 %, 1,000 rows/s, 40 s left");
    }

    private static final class MovedByHand extends Clock {
        private Instant now = Instant.EPOCH;

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
