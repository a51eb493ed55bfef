package tw.taiwanjobs.keycloak.recovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.support.Identities;

class AccountQuestionTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void a_national_id_or_a_resident_number_and_a_birth_date_in_either_calendar() {
        for (String number : new String[] {Identities.nationalId(), Identities.residentNumber()}) {
            AccountQuestion question = AccountQuestion.read(
                            Map.of("nationalId", number, "birthRocYear", "46", "birthMonth", "11", "birthDay", "19"),
                            TODAY)
                    .question()
                    .orElseThrow();

            assertThat(question.number().value()).isEqualTo(number);
            assertThat(question.birthDate().date()).isEqualTo(LocalDate.of(1957, 11, 19));
            assertThat(question.toString()).doesNotContain(number).doesNotContain("1957");
        }
    }

    @Test
    void each_field_says_what_is_wrong_with_it() {
        AccountQuestion.Reading reading =
                AccountQuestion.read(Map.of("nationalId", "A12345678", "birthMonth", "13"), TODAY);

        assertThat(reading.question()).isEmpty();
        assertThat(reading.errors())
                .extracting(FieldError::field, FieldError::messageKey)
                .containsExactly(
                        tuple("nationalId", "nationalIdFormatMessage"),
                        tuple("birthYear", "birthDateRequiredMessage"),
                        tuple("birthMonth", "birthDateInvalidMessage"),
                        tuple("birthDay", "birthDateRequiredMessage"));
    }
}
