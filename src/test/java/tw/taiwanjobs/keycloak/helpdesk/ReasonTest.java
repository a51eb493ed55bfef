package tw.taiwanjobs.keycloak.helpdesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.keycloak.representations.idm.ErrorRepresentation;
import org.keycloak.services.ErrorResponseException;

final class ReasonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "案號 115-0042，本人來電",
                "A123456788 is no number: its check digit is wrong",
                "請電 0912345678",
                "第 12 號窗口 @ 臺北"
            })
    void what_tells_of_the_case_stands_as_it_is(String reason) {
        assertThat(reason(reason)).hasToString(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A123456789",
                "caller a123456789 asks",
                "號碼Ａ１２３４５６７８９",
                "A12-345-6789",
                "A1 2345 6789",
                "A 1 2 3 4 5 6 7 8 9",
                "BA123456789",
                "A1234567890",
                "AA12345678A123456789"
            })
    void a_number_is_found_in_every_spelling(String reason) {
        assertThat(refusal(reason)).isEqualTo("reasonPersonalMessage");
    }

    @ParameterizedTest
    @CsvSource({"'', reasonRequiredMessage", "'　 ', reasonRequiredMessage", "someone@example.com, reasonPersonalMessage"
    })
    void nothing_and_an_address_are_no_reason(String reason, String message) {
        assertThat(refusal(reason)).isEqualTo(message);
    }

    @Test
    void two_hundred_characters_are_enough_and_one_line() {
        assertThat(reason("𠮷".repeat(200))).hasToString("𠮷".repeat(200));
        assertThat(refusal("𠮷".repeat(201))).isEqualTo("reasonTooLongMessage");
        assertThat(refusal("x".repeat(100_000))).isEqualTo("reasonTooLongMessage");
        assertThat(refusal("one\ntwo")).isEqualTo("reasonLineMessage");
        assertThat(refusal("一\n二")).isEqualTo("reasonLineMessage");
    }

    private static Reason reason(String typed) {
        return Reason.of(new WrittenFields(Map.of(Reason.FIELD, typed)));
    }

    private static String refusal(String typed) {
        ErrorResponseException refused = catchThrowableOfType(ErrorResponseException.class, () -> reason(typed));
        ErrorRepresentation error = (ErrorRepresentation) refused.getResponse().getEntity();
        assertThat(error.getField()).isEqualTo(Reason.FIELD);
        return error.getErrorMessage();
    }
}
