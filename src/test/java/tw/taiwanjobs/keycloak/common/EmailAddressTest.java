package tw.taiwanjobs.keycloak.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    private static final String LONGEST_DOMAIN = ("d".repeat(63) + ".").repeat(2) + "d".repeat(57) + ".tw";

    @ParameterizedTest
    @CsvSource({
        "J@GMAIL.COM,j@gmail.com",
        "' user.name+tag@mail.example.com.tw ',user.name+tag@mail.example.com.tw",
        "ｕｓｅｒ＠ｅｘａｍｐｌｅ．ｃｏｍ,user@example.com",
        "user＠example。com,user@example.com",
        "user@example｡com,user@example.com",
        "o'brien@example.com,o'brien@example.com",
        "a@xn--fiq228c.xn--kpry57d,a@xn--fiq228c.xn--kpry57d"
    })
    void is_kept_in_lower_case_half_width(String typed, String value) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains(value);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "user",
                "@example.com",
                "user@",
                "user@example",
                "user@@example.com",
                "a@b@example.com",
                "user@.com",
                "user@example..com",
                "user@-example.com",
                "user@example-.com",
                "user@example.com.",
                "user@192.168.0.1",
                "user@[192.168.0.1]",
                ".user@example.com",
                "user.@example.com",
                "us..er@example.com",
                "us er@example.com",
                "\"us er\"@example.com",
                "user,other@example.com",
                "user@example.com,other@example.com",
                "user;other@example.com",
                "User <user@example.com>",
                "user@example.com\nBcc: other@example.com",
                "user\r\n@example.com",
                "user@example.com\0",
                "user@exam\u202Eple.com",
                "使用者@example.com",
                "user@臺灣.tw",
                "\u017Fam@example.com",
                "us\u0131r@example.com"
            })
    void is_refused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "王@example.com,CharacterMessage,王",
        "user@臺灣.tw,CharacterMessage,臺",
        "us\u0131r@example.com,CharacterMessage,ı",
        "'user,other@example.com',CharacterMessage,','",
        "us\u200Ber@example.com,CharacterMessage,U+200B",
        "𠮷@example.com,CharacterMessage,𠮷"
    })
    void a_character_that_no_address_has_is_named(String typed, String message, String character) {
        assertThat(EmailAddress.refusal("email", typed, "account"))
                .isEqualTo(FieldError.of("email", "account" + message, character));
    }

    @ParameterizedTest
    @CsvSource({"us er@example.com,accountBlankMessage", "user@example,accountFormatMessage"})
    void what_else_is_wrong_is_said(String typed, String message) {
        assertThat(EmailAddress.refusal("email", typed, "account")).isEqualTo(FieldError.of("email", message));
    }

    @Test
    void has_at_most_254_characters() {
        String longest = "l".repeat(64) + "@" + LONGEST_DOMAIN;
        assertThat(longest).hasSize(253);
        assertThat(EmailAddress.parse(longest)).isPresent();
        assertThat(EmailAddress.parse(longest.replace("@", "@d."))).isEmpty();
        assertThat(EmailAddress.parse("l".repeat(65) + "@example.com")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"john@gmail.com,j***@g***.com", "a@b.com.tw,a***@b***.tw"})
    void is_shown_masked(String typed, String masked) {
        EmailAddress address = EmailAddress.parse(typed).orElseThrow();
        assertThat(address.masked()).isEqualTo(masked);
        assertThat(address).hasToString(masked);
    }

    @Test
    void equals_regardless_of_case() {
        assertThat(EmailAddress.parse("J@GMAIL.COM"))
                .isEqualTo(EmailAddress.parse("j@gmail.com"))
                .isNotEqualTo(EmailAddress.parse("k@gmail.com"));
    }
}
