package tw.taiwanjobs.keycloak.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.demo.server.StartupFailure;

class DemoOptionsTest {

    @Test
    void without_options_everything_is_on_and_data_stays() {
        assertThat(DemoOptions.parse(List.of())).isEqualTo(new DemoOptions(8080, 8025, 8091, true, true, false, false));
    }

    @Test
    void every_option_has_its_effect() {
        assertThat(parse("--port 1 --mail-port 65535 --portal-port 65534 --captcha off --limits off --fresh --help"))
                .isEqualTo(new DemoOptions(1, 65_535, 65_534, false, false, true, true));
        assertThat(parse("--captcha image --limits on")).isEqualTo(parse(""));
    }

    @ParameterizedTest
    @CsvSource({
        "--port,needs a value",
        "--port 0,from 1 to 65535",
        "--port 65536,from 1 to 65535",
        "--port -1,from 1 to 65535",
        "--mail-port x,from 1 to 65535",
        "--portal-port 65535,from 1 to 65534",
        "--captcha on,image or off",
        "--limits image,on or off",
        "--nonsense,unknown option"
    })
    void a_mistake_is_named(String arguments, String reason) {
        assertThatThrownBy(() -> parse(arguments))
                .isInstanceOf(StartupFailure.class)
                .hasMessageContaining(reason);
    }

    private static DemoOptions parse(String arguments) {
        return DemoOptions.parse(arguments.isEmpty() ? List.of() : List.of(arguments.split(" ")));
    }
}
