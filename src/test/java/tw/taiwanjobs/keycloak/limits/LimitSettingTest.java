package tw.taiwanjobs.keycloak.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.models.AuthenticatorConfigModel;
import tw.taiwanjobs.keycloak.limits.LimitSetting.Subject;

class LimitSettingTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final LimitSetting loginsPerSession =
            LimitSetting.of(Subject.SESSION, "loginsPerSession", "Logins per session", "Logins.", 30, HOUR);
    private final LimitSetting pause = LimitSetting.pause("pause", "Pause", "Seconds.", 60);

    @ParameterizedTest
    @CsvSource({"1, 1", "' 45 ', 45", "999999999, 999999999"})
    void the_administrators_number_holds(String value, int max) {
        assertThat(loginsPerSession.limit(config(value))).contains(new Limit("loginsPerSession", max, HOUR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "many", "1.5", "9999999999"})
    void what_is_no_number_lifts_nothing(String value) {
        assertThat(loginsPerSession.limit(config(value))).contains(new Limit("loginsPerSession", 30, HOUR));
    }

    @Test
    void without_settings_the_standard_holds() {
        assertThat(loginsPerSession.limit(null)).contains(new Limit("loginsPerSession", 30, HOUR));
        assertThat(loginsPerSession.limit(new AuthenticatorConfigModel()))
                .contains(new Limit("loginsPerSession", 30, HOUR));
    }

    @Test
    void zero_lifts_it() {
        assertThat(loginsPerSession.limit(config("0"))).isEmpty();
        assertThat(pause.limit(config("0"))).isEmpty();
    }

    @Test
    void a_pause_allows_one_in_its_seconds() {
        assertThat(pause.limit(config("90"))).contains(new Limit("pause", 1, Duration.ofSeconds(90)));
    }

    @Test
    void the_console_shows_the_standard_and_that_zero_lifts_it() {
        assertThat(loginsPerSession.property().getDefaultValue()).isEqualTo("30");
        assertThat(loginsPerSession.property().getHelpText()).isEqualTo("Logins. 0 lifts the limit.");
    }

    private static AuthenticatorConfigModel config(String value) {
        AuthenticatorConfigModel config = new AuthenticatorConfigModel();
        config.setConfig(Map.of("loginsPerSession", value, "pause", value));
        return config;
    }
}
