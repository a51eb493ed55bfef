package tw.taiwanjobs.keycloak.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.common.FieldError;

class LoginNameTest {

    @ParameterizedTest
    @CsvSource({"J@GMAIL.COM,j@gmail.com", "ｊ＠ｇｍａｉｌ．ｃｏｍ,j@gmail.com", "' name@example.com ',name@example.com"})
    void an_address_is_an_account_in_whatever_case_and_width(String typed, String account) {
        LoginName name = LoginName.of(typed);

        assertThat(name.email())
                .hasValueSatisfying(email -> assertThat(email.value()).isEqualTo(account));
        assertThat(name.number()).isEmpty();
        assertThat(name.canonical()).isEqualTo(account);
    }

    @ParameterizedTest
    @CsvSource({"A123456789,A123456789", "a123456789,A123456789", "Ａ１２３４５６７８９,A123456789", "A800000014,A800000014"})
    void a_right_number_is_one_in_whatever_case_and_width(String typed, String number) {
        LoginName name = LoginName.of(typed);

        assertThat(name.number())
                .hasValueSatisfying(found -> assertThat(found.value()).isEqualTo(number));
        assertThat(name.email()).isEmpty();
        assertThat(name.canonical()).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A123456788", "王小明", "name@", "p-1@pending", "123456789012"})
    void everything_else_is_nobody(String typed) {
        LoginName name = LoginName.of(typed);

        assertThat(name.email()).isEmpty();
        assertThat(name.number()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'',loginAccountRequiredMessage",
        "王小明,loginAccountCharacterMessage",
        "a b,loginAccountBlankMessage",
        "nobody,",
        "A123456788,",
        "ｎａｍｅ＠例。com,loginAccountCharacterMessage",
        "ｎａｍｅ＠example。com,"
    })
    void what_can_be_nobodys_name_is_said_whoever_there_is(String typed, @Nullable String message) {
        assertThat(LoginName.of(typed).refusal("username", false).map(FieldError::messageKey))
                .isEqualTo(Optional.ofNullable(message));
    }

    @ParameterizedTest
    @CsvSource({
        "'',loginAccountRequiredMessage",
        "王小明,",
        "a b,",
        "mei.lin,",
        "müller/7,",
        "'a\tb',loginUserNameCharacterMessage",
        "'a\u0000b',loginUserNameCharacterMessage"
    })
    void an_old_user_name_may_be_anything_that_can_be_shown(String typed, @Nullable String message) {
        assertThat(LoginName.of(typed).refusal("username", true).map(FieldError::messageKey))
                .isEqualTo(Optional.ofNullable(message));
    }

    @ParameterizedTest
    @CsvSource({"Mei.Lin,mei.lin", "ＫＩＯＳＫ7,kiosk7", "A123456789,a123456789", "J@GMAIL.COM,j@gmail.com"})
    void as_a_user_name_it_is_in_lower_case(String typed, String userName) {
        assertThat(LoginName.of(typed).userName()).isEqualTo(userName);
    }

    @Test
    void nobodys_name_is_the_same_in_whatever_case_and_width() {
        assertThat(LoginName.of(" Ｎobody ").canonical())
                .isEqualTo(LoginName.of("NOBODY").canonical());
    }

    @Test
    void no_text_form_holds_what_was_typed() {
        assertThat(LoginName.of("A123456789").toString()).doesNotContain("123456");
        assertThat(LoginName.of("john@gmail.com").toString()).doesNotContain("john");
        assertThat(LoginName.of("A123456788").toString()).doesNotContain("123456");
    }
}
