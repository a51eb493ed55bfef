package tw.taiwanjobs.keycloak.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchedPhoneTest {

    @ParameterizedTest
    @ValueSource(strings = {"0912345678", "0912-345-678", "+886 912 345 678", "００８８６９１２３４５６７８", " 886-912345678 "})
    void a_mobile_phone_is_its_ten_digits_however_it_is_typed(String typed) {
        assertThat(SearchedPhone.read(typed)).contains(List.of(Map.of("mobile", "0912345678")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0277335388", "(02)7733-5388", "+886-2-7733-5388", "02-77335388#12", "０２７７３３５３８８"})
    void a_landline_with_its_area_is_looked_for_in_both_phones(String typed) {
        assertThat(SearchedPhone.read(typed))
                .contains(List.of(
                        Map.of("phone1Area", "02", "phone1Number", "77335388"),
                        Map.of("phone2Area", "02", "phone2Number", "77335388")));
    }

    @Test
    void a_landline_without_its_area_is_looked_for_by_the_number_alone() {
        assertThat(SearchedPhone.read("7733 5388"))
                .contains(List.of(Map.of("phone1Number", "77335388"), Map.of("phone2Number", "77335388")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "none", "+1 415 555 2671", "091234567890123"})
    void what_is_no_number_finds_nobody(String typed) {
        assertThat(SearchedPhone.read(typed)).isEmpty();
    }
}
