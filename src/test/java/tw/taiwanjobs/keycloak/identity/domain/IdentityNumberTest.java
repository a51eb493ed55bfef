package tw.taiwanjobs.keycloak.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class IdentityNumberTest {

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvFileSource(resources = "/vectors/id-vectors.csv", numLinesToSkip = 1)
    void takes_what_is_right_after_normalizing(
            String kind,
            @Nullable String written,
            boolean validAsTyped,
            String reason,
            @Nullable String category,
            @Nullable String normalized,
            boolean validAfterNormalization) {
        Parsed<? extends IdentityNumber> parsed = parse(kind, typed(written));

        assertThat(parsed.value().isPresent()).isEqualTo(validAfterNormalization);
        assertThat(parsed.messageKey().isPresent()).isNotEqualTo(validAfterNormalization);
        parsed.value().ifPresent(number -> assertThat(number.value()).isEqualTo(normalized));
    }

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvFileSource(resources = "/vectors/id-vectors.csv", numLinesToSkip = 1)
    void a_number_right_as_typed_is_kept_as_typed(
            String kind, @Nullable String written, boolean validAsTyped, String reason) {
        if (validAsTyped) {
            assertThat(parse(kind, typed(written)).value().map(IdentityNumber::value))
                    .hasValue(written);
        }
    }

    @ParameterizedTest
    @CsvSource({
        ",identityNumberRequiredMessage",
        "'  ',identityNumberRequiredMessage",
        "A12345678,nationalIdFormatMessage",
        "A323456783,nationalIdFormatMessage",
        "123456789012,nationalIdFormatMessage",
        "A123456788,nationalIdChecksumMessage",
        "A800000014,nationalIdIsResidentNumberMessage",
        "AB23456789,nationalIdIsResidentNumberMessage"
    })
    void says_why_a_national_id_is_refused(@Nullable String typed, String messageKey) {
        assertThat(NationalId.parse(typed).messageKey()).hasValue(messageKey);
    }

    @ParameterizedTest
    @CsvSource({
        ",identityNumberRequiredMessage",
        "A80000001,residentNumberFormatMessage",
        "AE01234561,residentNumberFormatMessage",
        "A800000015,residentNumberChecksumMessage",
        "AC01234568,residentNumberChecksumMessage",
        "A123456789,residentNumberIsNationalIdMessage",
        "123456789012,residentNumberCardMessage",
        "１２３４５６７８９０１２,residentNumberCardMessage"
    })
    void says_why_a_resident_number_is_refused(@Nullable String typed, String messageKey) {
        assertThat(ResidentNumber.parse(typed).messageKey()).hasValue(messageKey);
    }

    @ParameterizedTest
    @CsvSource({
        ",identityNumberRequiredMessage",
        "hello,nationalIdFormatMessage",
        "A123456788,nationalIdChecksumMessage",
        "A800000015,residentNumberChecksumMessage",
        "123456789012,residentNumberCardMessage"
    })
    void one_field_for_both_says_why_a_number_is_refused(@Nullable String typed, String messageKey) {
        assertThat(IdentityNumber.parseEither(typed).messageKey()).hasValue(messageKey);
    }

    @Test
    void one_field_for_both_tells_the_kinds_apart() {
        assertThat(IdentityNumber.parseEither("a123456789").value()).containsInstanceOf(NationalId.class);
        assertThat(IdentityNumber.parseEither("ac01234567").value()).containsInstanceOf(ResidentNumber.class);
    }

    @ParameterizedTest
    @CsvSource({
        "A123456789,MALE",
        "A200000003,FEMALE",
        "A800000014,MALE",
        "A900000007,FEMALE",
        "AA12345675,MALE",
        "AB23456789,FEMALE",
        "AC01234567,MALE",
        "AD12345671,FEMALE"
    })
    void knows_the_gender_by_the_second_character(String typed, Gender gender) {
        assertThat(number(typed).gender()).hasValue(gender);
    }

    @ParameterizedTest
    @CsvSource({"A123456789,A1******89", "AB23456789,AB******89"})
    void is_shown_masked(String typed, String masked) {
        assertThat(number(typed).masked()).isEqualTo(masked);
        assertThat(number(typed)).hasToString(masked);
        assertThat(IdentityNumber.parseEither(typed).toString())
                .contains(masked)
                .doesNotContain(typed);
        assertThat(TypedIdentityNumber.of(typed).toString()).doesNotContain(typed);
    }

    @Test
    void equals_by_value() {
        assertThat(number("Ａ123456789")).isEqualTo(number("a123456789")).hasSameHashCodeAs(number("A123456789"));
        assertThat(number("A123456789")).isNotEqualTo(number("A200000003"));
        assertThat(number("A800000014")).isEqualTo(number("a800000014")).isNotEqualTo(number("A900000007"));
    }

    @Property
    void any_text_gets_an_answer(@ForAll @StringLength(max = 12) String typed) {
        Parsed<IdentityNumber> parsed = IdentityNumber.parseEither(typed);
        assertThat(parsed.value().isPresent()).isNotEqualTo(parsed.messageKey().isPresent());
    }

    private static IdentityNumber number(String typed) {
        return IdentityNumber.parseEither(typed).value().orElseThrow();
    }

    private static Parsed<? extends IdentityNumber> parse(String kind, @Nullable String typed) {
        return kind.equals("nid") ? NationalId.parse(typed) : ResidentNumber.parse(typed);
    }

    private static @Nullable String typed(@Nullable String written) {
        return written == null || written.equals("(null)") ? null : written.replace("\\n", "\n");
    }
}
