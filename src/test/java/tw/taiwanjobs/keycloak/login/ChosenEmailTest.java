package tw.taiwanjobs.keycloak.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tw.taiwanjobs.keycloak.common.EmailAddress;

class ChosenEmailTest {

    private static final Optional<EmailAddress> KNOWN = EmailAddress.parse("old@example.com");

    @ParameterizedTest
    @CsvSource({
        "known, '', true, old@example.com",
        "known, new@example.com, true, old@example.com",
        "other, New@Example.com, true, new@example.com",
        ", new@example.com, true, new@example.com",
        "known, new@example.com, false, new@example.com",
        ", ' new@example.com ', false, new@example.com"
    })
    void the_choice_decides_and_without_one_what_was_typed(
            String choice, String typed, boolean hasKnown, String expected) {
        ChosenEmail chosen = ChosenEmail.of(choice, typed, hasKnown ? KNOWN : Optional.empty());

        assertThat(chosen)
                .isEqualTo(new ChosenEmail.Valid(EmailAddress.parse(expected).orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "known, '', false, legacyEmailRequiredMessage",
        "other, ' ', true, legacyEmailRequiredMessage",
        ", , true, legacyEmailRequiredMessage",
        "other, nobody, true, legacyEmailFormatMessage",
        "other, 王@example.com, true, legacyEmailCharacterMessage"
    })
    void what_is_no_address_is_refused(String choice, String typed, boolean hasKnown, String message) {
        ChosenEmail chosen = ChosenEmail.of(choice, typed, hasKnown ? KNOWN : Optional.empty());

        assertThat(chosen).isInstanceOfSatisfying(ChosenEmail.Refused.class, refused -> {
            assertThat(refused.error().field()).isEqualTo("email");
            assertThat(refused.error().messageKey()).isEqualTo(message);
        });
    }
}
