package tw.taiwanjobs.keycloak.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.userprofile.AttributeContext;
import org.keycloak.userprofile.Attributes;
import org.keycloak.userprofile.UserProfileAttributeValidationContext;
import org.keycloak.userprofile.UserProfileContext;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;

class ProfileValidatorTest {

    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void an_error_names_validator_field_message_and_parameter() {
        Set<ValidationError> errors = validate(
                new PlainTextValidator(),
                "street",
                Map.of("street", "abcdef"),
                Map.of("max", "5"),
                UserProfileContext.REGISTRATION);

        assertThat(errors)
                .containsExactly(new ValidationError("taiwanjobs-plain-text", "street", "textTooLongMessage", 5));
    }

    @Test
    void a_rule_sees_the_other_attributes() {
        PhoneOrMobileValidator validator = new PhoneOrMobileValidator();

        assertThat(validate(validator, "phone1Number", NOTHING, UserProfileContext.REGISTRATION))
                .extracting(ValidationError::getMessage)
                .containsExactly("phoneOrMobileRequiredMessage");
        assertThat(validate(validator, "phone1Number", Map.of("mobile", "0912345678"), UserProfileContext.REGISTRATION))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTRATION,true",
        "UPDATE_PROFILE,true",
        "ACCOUNT,true",
        "IDP_REVIEW,true",
        "USER_API,false",
        "SCIM,false"
    })
    void only_members_must_fill_in_what_is_required(UserProfileContext context, boolean required) {
        assertThat(validate(new SchoolValidator(), "schoolName", NOTHING, context)
                        .isEmpty())
                .isNotEqualTo(required);
    }

    @ParameterizedTest
    @CsvSource({"mobile,0912345678,true", "mobile,100,false", "postalCode,100,true", "fax,02-77335388,true"})
    void the_number_format_is_a_setting(String format, String number, boolean accepted) {
        assertThat(validate(
                                new NumberValidator(),
                                "field",
                                Map.of("field", number),
                                Map.of("format", format),
                                UserProfileContext.USER_API)
                        .isEmpty())
                .isEqualTo(accepted);
    }

    @Test
    void the_phone_prefix_is_a_setting() {
        Map<String, String> values = Map.of("phone2Area", "01", "phone2Number", "77335388");
        assertThat(validate(
                        new PhoneValidator(),
                        "phone2Area",
                        values,
                        Map.of("prefix", "phone2"),
                        UserProfileContext.ACCOUNT))
                .extracting(ValidationError::getMessage)
                .containsExactly("phoneAreaMessage");
    }

    @Test
    void what_was_stored_before_stays_until_something_that_the_rule_looks_at_changes() {
        StoredMember member = new StoredMember(Map.of("region", "臺北市", "locality", "大安", "street", "忠孝東路"));

        assertThat(district(member, Map.of("region", "臺北市", "locality", "大安", "street", "和平路")))
                .as("another field")
                .isEmpty();
        assertThat(district(member, Map.of("region", "臺北市", "locality", "信義")))
                .as("the value")
                .hasSize(1);
        assertThat(district(member, Map.of("region", "新北市", "locality", "大安")))
                .as("what it depends on")
                .hasSize(1);
        assertThat(validate(
                        new PhoneOrMobileValidator(), "mobile", NOTHING, Map.of(), UserProfileContext.ACCOUNT, member))
                .as("nothing was there and nothing is")
                .isEmpty();
    }

    private static Set<ValidationError> district(StoredMember member, Map<String, String> values) {
        return validate(
                new DistrictValidator(), "locality", values, Map.of(), UserProfileContext.UPDATE_PROFILE, member);
    }

    @Test
    void a_default_value_is_checked_without_a_profile() {
        ValidationContext context = new ValidationContext();
        new PhoneOrMobileValidator().validate("0912345678", "mobile", context, ValidatorConfig.EMPTY);
        new GraduationValidator().validate("3000", "graduationYear", context, ValidatorConfig.EMPTY);

        assertThat(context.getErrors())
                .extracting(ValidationError::getMessage)
                .containsExactly("graduationInvalidMessage");
    }

    @Test
    void a_value_may_be_absent() {
        ValidationContext context = new ValidationContext();
        new PersonNameValidator().validate(null, "firstName", context, ValidatorConfig.EMPTY);
        new DistrictValidator().validate(List.of(), "locality", context, ValidatorConfig.EMPTY);

        assertThat(context.getErrors()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({",true", "64,true", "0,false", "-1,false", "many,false"})
    void the_length_must_be_a_number(@Nullable String max, boolean accepted) {
        ValidatorConfig config = new ValidatorConfig(max == null ? Map.of() : Map.of("max", max));
        assertThat(new PlainTextValidator().validateConfig(null, config).isValid())
                .isEqualTo(accepted);
    }

    @Test
    void a_missing_setting_is_refused() {
        assertThat(new NumberValidator()
                        .validateConfig(null, ValidatorConfig.EMPTY)
                        .isValid())
                .isFalse();
        assertThat(new PhoneValidator()
                        .validateConfig(null, ValidatorConfig.EMPTY)
                        .isValid())
                .isFalse();
    }

    private static Set<ValidationError> validate(
            ProfileValidator validator, String attribute, Map<String, String> values, UserProfileContext context) {
        return validate(validator, attribute, values, Map.of(), context);
    }

    private static Set<ValidationError> validate(
            ProfileValidator validator,
            String attribute,
            Map<String, String> values,
            Map<String, Object> config,
            UserProfileContext context) {
        return validate(validator, attribute, values, config, context, null);
    }

    private static Set<ValidationError> validate(
            ProfileValidator validator,
            String attribute,
            Map<String, String> values,
            Map<String, Object> config,
            UserProfileContext context,
            @Nullable StoredMember member) {
        Attributes attributes = new TypedAttributes(values);
        ValidationContext validation = new UserProfileAttributeValidationContext(new AttributeContext(
                context, null, Map.entry(attribute, attributes.get(attribute)), member, null, attributes));
        validator.validate(attributes.get(attribute), attribute, validation, new ValidatorConfig(config));
        return validation.getErrors();
    }
}
