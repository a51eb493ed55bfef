package tw.taiwanjobs.keycloak.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkOfDeviceTest {

    @ParameterizedTest
    @CsvSource({"203.0.113.77, 203.0.113.*", "2001:b011:3003:1::7, 2001:b011:*"})
    void the_beginning_is_shown_and_the_end_is_not(String address, String shown) {
        assertThat(NetworkOfDevice.of(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "localhost", "<b>", "::1", "1.2.3.4, 5.6.7.8"})
    void what_is_no_address_that_one_would_know_again_is_not_shown(String address) {
        assertThat(NetworkOfDevice.of(address)).isEmpty();
    }
}
