package tw.taiwanjobs.keycloak.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class IdentitiesTest {
    @ParameterizedTest
    @CsvSource({"A12345678,9", "W10000000,1", "I23456789,5", "O29876543,0", "A80000001,4"})
    void the_check_digit_is_that_of_known_numbers(String number, int digit) {
        assertThat(Identities.checkDigit(number)).isEqualTo(digit);
    }

    @Test
    void numbers_have_the_form_of_their_kind() {
        assertThat(Identities.nationalId()).matches("[A-Z][12][0-9]{8}");
        assertThat(Identities.residentNumber()).matches("[A-Z][89][0-9]{8}");
    }
}
