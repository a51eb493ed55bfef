package tw.taiwanjobs.keycloak.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.AuthenticatorConfigModel;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;

class LimitTest {

    private static final String SOMEBODY = "wang@example.tw";
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Limit RESETS = Limit.RESETS_PER_NAME;
    private static final Hit ONE_OF_TEN = new Hit(RESETS, 10, HOUR, SOMEBODY);

    @ParameterizedTest
    @CsvSource({"1, 1", "' 45 ', 45", "999999999, 999999999"})
    void the_administrators_number_holds(String value, int max) {
        assertThat(RESETS.hit(config(RESETS, value), SOMEBODY)).contains(new Hit(RESETS, max, HOUR, SOMEBODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "many", "1.5", "9999999999"})
    void what_is_no_number_lifts_nothing(String value) {
        assertThat(RESETS.hit(config(RESETS, value), SOMEBODY)).contains(ONE_OF_TEN);
    }

    @Test
    void without_settings_the_default_holds() {
        assertThat(RESETS.hit(ExecutionConfig.DEFAULTS, SOMEBODY)).contains(ONE_OF_TEN);
        assertThat(RESETS.hit(ExecutionConfig.of(new AuthenticatorConfigModel()), SOMEBODY))
                .contains(ONE_OF_TEN);
    }

    @ParameterizedTest
    @EnumSource
    void zero_lifts_every_setting_and_no_fixed_limit(Limit limit) {
        assertThat(limit.hit(config(limit, "0"), SOMEBODY).isEmpty()).isEqualTo(limit.isSetting());
    }

    @Test
    void a_pause_allows_one_in_its_seconds() {
        Limit pause = Limit.RESEND_PAUSE;

        assertThat(pause.hit(config(pause, "90"), SOMEBODY))
                .contains(new Hit(pause, 1, Duration.ofSeconds(90), SOMEBODY));
        assertThat(pause.hit(ExecutionConfig.DEFAULTS, SOMEBODY))
                .contains(new Hit(pause, 1, Duration.ofSeconds(60), SOMEBODY));
    }

    @Test
    void the_console_shows_the_default() {
        assertThat(RESETS.property().getDefaultValue()).isEqualTo("10");
    }

    @Test
    void limits_of_different_names_count_apart() {
        assertThat(Arrays.stream(Limit.values()).map(Limit::settingName)).doesNotHaveDuplicates();
    }

    @Test
    void whose_hit_it_is_does_not_reach_the_log() {
        assertThat(ONE_OF_TEN.toString()).doesNotContain(SOMEBODY);
    }

    private static ExecutionConfig config(Limit limit, String value) {
        AuthenticatorConfigModel model = new AuthenticatorConfigModel();
        model.setConfig(Map.of(limit.settingName(), value));
        return ExecutionConfig.of(model);
    }
}
