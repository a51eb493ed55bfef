package tw.taiwanjobs.keycloak.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "02, 77335388, , +886277335388",
        "02, 77335388, 12, +886277335388;ext=12",
        "03, 5216121, , +88635216121",
        "037, 322150, 007, +88637322150;ext=007",
        "0826, 61212, , +88682661212",
        "089, 322002, '', +88689322002",
    })
    void a_landline_keeps_its_extension_and_loses_the_zero_of_calls_inside(
            String area, String number, String extension, String expected) {
        assertThat(numberOf("phone1Area", area, "phone1Number", number, "phone1Extension", extension))
                .isEqualTo(expected);
    }

    @Test
    void the_mobile_phone_comes_first() {
        assertThat(numberOf("mobile", "0912345678", "phone1Area", "02", "phone1Number", "77335388"))
                .isEqualTo("+886912345678");
    }

    @Test
    void an_extension_that_is_none_does_not_take_the_number_away() {
        assertThat(numberOf("phone1Area", "02", "phone1Number", "77335388", "phone1Extension", "after 6"))
                .isEqualTo("+886277335388");
    }

    @Test
    void what_was_stored_before_there_was_a_rule_may_be_no_number() {
        assertThat(numberOf()).isEmpty();
        assertThat(numberOf("mobile", "")).isEmpty();
        assertThat(numberOf("mobile", "+1 202 555 0100")).isEmpty();
        assertThat(numberOf("phone1Number", "77335388")).isEmpty();
        assertThat(numberOf("phone1Area", "02")).isEmpty();
        assertThat(numberOf("phone1Area", "02", "phone1Number", "ask at the desk"))
                .isEmpty();
    }

    private static String numberOf(String... namesAndValues) {
        Map<String, String> member = Attributes.of(namesAndValues);
        return PhoneNumber.of(member::get).orElse("");
    }
}
