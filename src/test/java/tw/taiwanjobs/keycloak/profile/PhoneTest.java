package tw.taiwanjobs.keycloak.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tw.taiwanjobs.keycloak.common.FieldError;

class PhoneTest {

    private static final String[] PHONE_1 = {"phone1Area", "phone1Number", "phone1Extension"};

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvFileSource(resources = "/vectors/phone-vectors.csv", numLinesToSkip = 1)
    void takes_the_numbers_of_the_numbering_plan(String field, @Nullable String number, boolean valid, String reason) {
        boolean accepted = field.equals("mobile")
                ? mobileIsAccepted(number == null ? null : ProfileInput.normalize("mobile", number))
                : phoneErrors(phone(number)).findAny().isEmpty();
        assertThat(accepted).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({
        "02,,,phone1Number,phoneFormatMessage",
        ",77335388,,phone1Area,phoneAreaMessage",
        "01,77335388,,phone1Area,phoneAreaMessage",
        "02,7733538,,phone1Number,phoneFormatMessage",
        "02,7733538x,,phone1Number,phoneFormatMessage",
        "02,７７３３５３８８,,phone1Number,phoneFormatMessage",
        ",,12,phone1Number,phoneFormatMessage",
        "02,77335388,1234567,phone1Extension,phoneExtensionMessage"
    })
    void each_error_stands_at_its_own_field(
            @Nullable String area,
            @Nullable String number,
            @Nullable String extension,
            String field,
            String messageKey) {
        assertThat(phoneErrors(phone(area, number, extension))).containsExactly(FieldError.of(field, messageKey));
    }

    @ParameterizedTest
    @ValueSource(strings = {"+886912345678", "0912-345-678", "０９１２３４５６７８", "0912 345678", "(09)12345678"})
    void only_digits_are_stored_whoever_sends_them(String number) {
        assertThat(mobileIsAccepted(number)).isFalse();
    }

    @Test
    void an_empty_phone_is_fine() {
        assertThat(phoneErrors(TypedProfile.empty())).isEmpty();
    }

    @Test
    void one_phone_says_nothing_about_the_other() {
        TypedProfile profile = TypedProfile.of("phone2Area", "99").with("phone2Number", "1");
        assertThat(phoneErrors(profile)).isEmpty();
        assertThat(LandlinePhone.check("phone2Area", profile, "phone2")).isPresent();
    }

    @Property
    void no_number_is_taken_without_an_area(@ForAll @NumericChars @StringLength(min = 1, max = 9) String number) {
        assertThat(phoneErrors(TypedProfile.of("phone1Number", number))).isNotEmpty();
    }

    @Test
    void a_phone_or_a_mobile_is_required_at_both_fields() {
        for (String field : new String[] {"phone1Number", "mobile"}) {
            assertThat(PhoneOrMobile.check(field, TypedProfile.empty()))
                    .hasValue(FieldError.of(field, "phoneOrMobileRequiredMessage"));
            assertThat(PhoneOrMobile.check(field, TypedProfile.of("mobile", "0912345678")))
                    .isEmpty();
            assertThat(PhoneOrMobile.check(field, phone("02-77335388"))).isEmpty();
        }
    }

    @Test
    void a_half_typed_phone_has_only_its_own_error() {
        TypedProfile areaOnly = TypedProfile.of("phone1Area", "02");
        assertThat(PhoneOrMobile.check("phone1Number", areaOnly)).isEmpty();
        assertThat(phoneErrors(areaOnly)).isNotEmpty();
    }

    @Test
    void the_second_phone_does_not_stand_for_the_first() {
        TypedProfile profile = TypedProfile.of("phone2Area", "02").with("phone2Number", "77335388");
        assertThat(PhoneOrMobile.check("mobile", profile)).isPresent();
    }

    @Test
    void an_administrator_may_save_a_member_without_phone() {
        assertThat(PhoneOrMobile.check("mobile", TypedProfile.empty().editedByAdministrator()))
                .isEmpty();
    }

    /** An empty mobile number is not a number, which the vectors call invalid, but an optional field may stay empty. */
    private static boolean mobileIsAccepted(@Nullable String number) {
        return number != null
                && DigitFormat.MOBILE
                        .check("mobile", TypedProfile.of("mobile", number))
                        .isEmpty();
    }

    private static Stream<FieldError> phoneErrors(TypedProfile profile) {
        return Stream.of(PHONE_1)
                .map(attribute -> LandlinePhone.check(attribute, profile, "phone1"))
                .flatMap(Optional::stream);
    }

    private static TypedProfile phone(@Nullable String written) {
        String[] areaAndRest = written == null ? new String[] {"", ""} : written.split("-", 2);
        String[] numberAndExtension = areaAndRest[1].split("#", 2);
        return phone(
                areaAndRest[0], numberAndExtension[0], numberAndExtension.length > 1 ? numberAndExtension[1] : null);
    }

    private static TypedProfile phone(@Nullable String area, @Nullable String number, @Nullable String extension) {
        return TypedProfile.of("phone1Area", area == null ? "" : area)
                .with("phone1Number", number == null ? "" : number)
                .with("phone1Extension", extension == null ? "" : extension);
    }
}
