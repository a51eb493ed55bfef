package tw.taiwanjobs.keycloak.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FunnelMeterTest {

    private final SimpleMeterRegistry page = new SimpleMeterRegistry();

    @AfterEach
    void switchThePageOff() {
        Metrics.removeRegistry(page);
    }

    @ParameterizedTest
    @EnumSource
    void words_that_nobody_expects_are_counted_as_one(FunnelMeter meter) {
        Metrics.addRegistry(page);

        Stream.generate(() -> UUID.randomUUID().toString()).limit(100).forEach(word -> meter.count(meter.name(), word));

        assertThat(page.getMeters().stream()
                        .filter(counter -> meter.name().equals(counter.getId().getTag("realm"))))
                .singleElement()
                .satisfies(counter -> assertThat(counter.measure())
                        .singleElement()
                        .satisfies(measured -> assertThat(measured.getValue()).isEqualTo(100)));
    }

    @Test
    void what_is_expected_is_counted_by_its_word() {
        Metrics.addRegistry(page);

        FunnelMeter.SIGN_UP_REFUSED.count("a realm", "captcha_wrong");

        assertThat(page.get("taiwanjobs.sign.up.refused")
                        .tags("realm", "a realm", "reason", "captcha_wrong")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void where_there_is_no_metrics_page_nothing_happens() {
        assertThatCode(() -> FunnelMeter.LOGIN.count("a realm without a page")).doesNotThrowAnyException();
    }
}
