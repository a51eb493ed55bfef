package tw.taiwanjobs.keycloak.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    @ParameterizedTest
    @CsvSource({
        "'',0",
        "abcdefgh,1",
        "ABCDEFGH,1",
        "12345678,1",
        "!@#$%^&*,1",
        "密碼密碼密碼密碼,1",
        "abcdefg1,2",
        "Abcdefgh,2",
        "abc defg,2",
        "1234567１,2",
        "Abcdefg1,3",
        "Abcdef1&,4"
    })
    void counts_the_kinds_of_characters(String password, int kinds) {
        assertThat(CharacterClass.countIn(password)).isEqualTo(kinds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1",
                "P@ssw0rd",
                "A123456789",
                "a12345678",
                "qwer1234",
                "1QAZ2WSX",
                "iloveyou520",
                "52013140",
                "ji32k7au4a83",
                "taiwan123",
                "88888888",
                "Abcd1234"
            })
    void knows_what_everybody_uses(String password) {
        assertThat(CommonPasswords.contains(password)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse 9", "kX7#vq2Lm", "", "#", "# Passwords"})
    void knows_nothing_of_others(String password) {
        assertThat(CommonPasswords.contains(password)).isFalse();
    }

    @Test
    void the_list_has_only_passwords_that_the_length_rule_would_take() throws IOException {
        List<String> listed = listed();
        assertThat(listed)
                .hasSizeGreaterThan(1_000)
                .doesNotHaveDuplicates()
                .isSorted()
                .allSatisfy(password ->
                        assertThat(password).hasSizeBetween(8, 20).isEqualTo(password.toLowerCase(Locale.ROOT)));
    }

    private static List<String> listed() throws IOException {
        try (InputStream file =
                Objects.requireNonNull(PasswordRulesTest.class.getResourceAsStream("/data/common-passwords.txt"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("# "))
                    .toList();
        }
    }
}
