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
    void theAdministratorsNumberHolds(String value, int max) {
        assertThat(RESETS.hit(config(RESETS, value), SOMEBODY)).contains(new Hit(RESETS, max, HOUR, SOMEBODY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "many", "1.5", "9999999999"})
    void whatIsNoNumberLiftsNothing(String value) {
        assertThat(RESETS.hit(config(RESETS, value), SOMEBODY)).contains(ONE_OF_TEN);
    }

    @Test
    void withoutSettingsTheDefaultHolds() {
        assertThat(RESETS.hit(ExecutionConfig.DEFAULTS, SOMEBODY)).contains(ONE_OF_TEN);
        assertThat(RESETS.hit(ExecutionConfig.of(new AuthenticatorConfigModel()), SOMEBODY))
                .contains(ONE_OF_TEN);
    }

    @ParameterizedTest
    @EnumSource
    void zeroLiftsEverySettingAndNoFixedLimit(Limit limit) {
        assertThat(limit.hit(config(limit, "0"), SOMEBODY).isEmpty()).isEqualTo(limit.isSetting());
    }

    @Test
    void aPauseAllowsOneInItsSeconds() {
        Limit pause = Limit.RESEND_PAUSE;

        assertThat(pause.hit(config(pause, "90"), SOMEBODY))
                .contains(new Hit(pause, 1, Duration.ofSeconds(90), SOMEBODY));
        assertThat(pause.hit(ExecutionConfig.DEFAULTS, SOMEBODY))
                .contains(new Hit(pause, 1, Duration.ofSeconds(60), SOMEBODY));
    }

    @Test
    void theConsoleShowsTheDefaultAndThatZeroLiftsIt() {
        assertThat(RESETS.property().getDefaultValue()).isEqualTo("10");
        assertThat(RESETS.property().getHelpText()).endsWith(", whether a member has it or not. 0 lifts the limit.");
    }

    @Test
    void limitsOfDifferentNamesCountApart() {
        assertThat(Arrays.stream(Limit.values()).map(Limit::settingName)).doesNotHaveDuplicates();
    }

    @Test
    void whoseHitItIsDoesNotReachTheLog() {
        assertThat(ONE_OF_TEN.toString()).doesNotContain(SOMEBODY);
    }

    private static ExecutionConfig config(Limit limit, String value) {
        AuthenticatorConfigModel model = new AuthenticatorConfigModel();
        model.setConfig(Map.of(limit.settingName(), value));
        return ExecutionConfig.of(model);
    }
}
