package tw.taiwanjobs.keycloak.registration;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.NumberFields;

/** Who signs up: account, national ID or resident number, birth date (S2.7–S2.11). */
record SignUpIdentity(EmailAddress email, IdentityNumber number, BirthDate birthDate) {

    public static final String EMAIL = "email";

    public static final List<String> FIELDS = Stream.concat(
                    Stream.of(EMAIL, NumberFields.NATIONAL_ID, NumberFields.RESIDENT_NUMBER), BirthDate.FIELDS.stream())
            .toList();

    /** UTF-16 units that the page lets be typed into each field; the longest part of a birth date is 民國前20. */
    public static final Map<String, Integer> LONGEST = FIELDS.stream()
            .collect(toMap(Function.identity(), field -> switch (field) {
                case EMAIL -> 254;
                case NumberFields.NATIONAL_ID, NumberFields.RESIDENT_NUMBER -> 32;
                default -> 6;
            }));

    /** Either an identity or what is wrong with the fields. */
    public record Reading(Optional<SignUpIdentity> identity, List<FieldError> errors) {}

    public static Reading read(Map<String, String> typed, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        Optional<EmailAddress> email = readEmail(typed, errors);
        Optional<IdentityNumber> number = NumberFields.read(typed, errors);
        BirthDate.Result birthDate = BirthDate.read(typed, today);
        errors.addAll(birthDate.errors());
        return errors.isEmpty()
                ? new Reading(
                        Optional.of(new SignUpIdentity(
                                email.orElseThrow(),
                                number.orElseThrow(),
                                birthDate.value().orElseThrow())),
                        errors)
                : new Reading(Optional.empty(), errors);
    }

    /** The account alone, with what is wrong with it. */
    public static Optional<EmailAddress> readEmail(Map<String, String> typed, List<FieldError> errors) {
        String value = typed.getOrDefault(EMAIL, "");
        Optional<EmailAddress> email = EmailAddress.parse(value);
        if (value.isEmpty()) {
            errors.add(FieldError.of(EMAIL, "accountRequiredMessage"));
        } else if (email.isEmpty()) {
            errors.add(EmailAddress.refusal(EMAIL, value, "account"));
        }
        return email;
    }
}
