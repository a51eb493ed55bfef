package tw.taiwanjobs.keycloak.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MailingAddressTest {

    @Test
    void an_address_is_written_from_the_postal_code_to_the_house() {
        assertThat(addressOf("region", "臺北市", "locality", "中正區", "postal_code", "100", "street", "重慶南路一段122號"))
                .isEqualTo(Map.of(
                        "country", "TW",
                        "region", "臺北市",
                        "locality", "中正區",
                        "postal_code", "100",
                        "street_address", "重慶南路一段122號",
                        "formatted", "100 臺北市中正區重慶南路一段122號"));
    }

    @Test
    void parts_that_are_missing_are_left_out_everywhere() {
        assertThat(addressOf("region", "金門縣", "locality", "", "street", " "))
                .isEqualTo(Map.of("country", "TW", "region", "金門縣", "formatted", "金門縣"));
        assertThat(addressOf("postal_code", "891"))
                .isEqualTo(Map.of("country", "TW", "postal_code", "891", "formatted", "891"));
    }

    @Test
    void who_has_told_none_has_no_address_not_even_a_country() {
        assertThat(addressOf()).isEmpty();
        assertThat(addressOf("region", "", "street", "")).isEmpty();
    }

    private static Map<String, Object> addressOf(String... namesAndValues) {
        Map<String, String> member = Attributes.of(namesAndValues);
        return MailingAddress.of(member::get);
    }
}
