package tw.taiwanjobs.keycloak.recovery.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryNameTest {

    @ParameterizedTest
    @CsvSource({"J@GMAIL.COM,j@gmail.com", "ｊ＠ｇｍａｉｌ．ｃｏｍ,j@gmail.com", "' name@example.com ',name@example.com"})
    void an_address_is_an_account_in_whatever_case_and_width(String typed, String account) {
        assertThat(RecoveryName.parse(typed))
                .isInstanceOfSatisfying(
                        RecoveryName.Account.class,
                        name -> assertThat(name.email().value()).isEqualTo(account));
    }

    @ParameterizedTest
    @CsvSource({"A123456789,A123456789", "a123456789,A123456789", "Ａ１２３４５６７８９,A123456789", "A800000014,A800000014"})
    void a_right_number_is_one_in_whatever_case_and_width(String typed, String number) {
        assertThat(RecoveryName.parse(typed))
                .isInstanceOfSatisfying(
                        RecoveryName.Number.class,
                        name -> assertThat(name.number().value()).isEqualTo(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A123456788", "王小明", "name@", "p-1@pending", "123456789012"})
    void everything_else_is_nobody(String typed) {
        assertThat(RecoveryName.parse(typed)).isInstanceOf(RecoveryName.Nobody.class);
    }

    @Test
    void no_text_form_holds_what_was_typed() {
        assertThat(RecoveryName.parse("A123456789").toString()).doesNotContain("123456");
        assertThat(RecoveryName.parse("john@gmail.com").toString()).doesNotContain("john");
    }
}
