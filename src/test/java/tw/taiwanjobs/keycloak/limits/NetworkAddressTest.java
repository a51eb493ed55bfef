package tw.taiwanjobs.keycloak.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkAddressTest {

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.7",
        "2001:db8:1:2::1, 20010db800010002",
        "2001:DB8:1:2:ffff:ffff:ffff:ffff, 20010db800010002",
        "2001:db8:1:3::1, 20010db800010003",
        "fe80::1%1, fe80000000000000",
        "::ffff:203.0.113.7, 203.0.113.7",
        "localhost, localhost",
        "no:address, no:address"
    })
    void an_ipv6_subscriber_is_one_address(String host, String subject) {
        assertThat(NetworkAddress.of(host)).isEqualTo(subject);
    }

    @Test
    void nothing_is_left_of_ipv4() {
        assertThat(NetworkAddress.of("203.0.113.8")).isNotEqualTo(NetworkAddress.of("203.0.113.7"));
    }
}
