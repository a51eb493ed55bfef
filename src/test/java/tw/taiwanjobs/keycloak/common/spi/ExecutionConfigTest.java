package tw.taiwanjobs.keycloak.common.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.provider.ProviderConfigProperty;

class ExecutionConfigTest {

    private static final ProviderConfigProperty TEXT = property("page");
    private static final ProviderConfigProperty NUMBER = property("3");
    private static final ProviderConfigProperty FLAG = property("true");

    @Test
    void without_settings_every_default_holds() {
        for (ExecutionConfig none : new ExecutionConfig[] {
            ExecutionConfig.of((AuthenticatorConfigModel) null),
            ExecutionConfig.of(new AuthenticatorConfigModel()),
            ExecutionConfig.DEFAULTS
        }) {
            assertThat(none.text(TEXT)).isEqualTo("page");
            assertThat(none.number(NUMBER)).isEqualTo(3);
            assertThat(none.flag(FLAG)).isTrue();
            assertThat(none.id()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"mail, mail", "' mail ', mail", "' ', page", "'', page"})
    void what_is_empty_is_the_default(String value, String text) {
        assertThat(config(value).text(TEXT)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "' 7 ', 7", "999999999, 999999999", "1000000000, 3", "-1, 3", "1.5, 3", "many, 3", "'', 3"})
    void what_is_no_number_is_the_default(String value, int number) {
        assertThat(config(value).number(NUMBER)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"true, true", "' false ', false", "no, true", "'', true"})
    void what_is_no_flag_is_the_default(String value, boolean flag) {
        assertThat(config(value).flag(FLAG)).isEqualTo(flag);
    }

    private static ExecutionConfig config(String value) {
        AuthenticatorConfigModel model = new AuthenticatorConfigModel();
        model.setConfig(Map.of("setting", value));
        return ExecutionConfig.of(model);
    }

    private static ProviderConfigProperty property(String standard) {
        return new ProviderConfigProperty("setting", "Setting", "Help", ProviderConfigProperty.STRING_TYPE, standard);
    }
}
