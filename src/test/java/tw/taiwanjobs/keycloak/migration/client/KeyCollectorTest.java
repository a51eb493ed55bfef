package tw.taiwanjobs.keycloak.migration.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class KeyCollectorTest {

    @Property(tries = 200)
    void exactly_the_keys_that_come_twice_are_found(@ForAll List<@IntRange(max = 300) Integer> values) {
        var collector = new KeyCollector();
        values.forEach(value -> collector.add(key(value), value % 3 == 0));

        var repeated = collector.repeated();

        var counts = values.stream().collect(Collectors.groupingBy(value -> value, Collectors.counting()));
        counts.forEach((value, count) ->
                assertThat(repeated.indexOf(key(value)) >= 0).as("%s", value).isEqualTo(count > 1));
        assertThat(repeated.size()).isEqualTo((int)
                counts.values().stream().filter(count -> count > 1).count());
    }

    @Test
    void one_mark_among_equal_keys_is_told_from_none_and_from_two() {
        var collector = new KeyCollector();
        for (var marks = 0; marks <= 2; marks++) {
            collector.add(key(marks), marks == 2);
            collector.add(key(marks), marks > 0);
            collector.add(key(marks), false);
        }

        var repeated = collector.repeated();

        assertThat(List.of(0, 1, 2))
                .extracting(marks -> repeated.isMarkedOnce(repeated.indexOf(key(marks))))
                .containsExactly(false, true, false);
    }

    @Test
    void millions_of_rows_take_eight_bytes_each_and_little_more() {
        var collector = new KeyCollector();
        for (var value = 0; value < 2_300_000; value++) {
            collector.add(key(value), false);
        }

        assertThat(collector.room()).isBetween(2_300_000L, 2_700_000L);
    }

    private static long key(int value) {
        return RowKey.of("value " + value);
    }
}
