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
import tw.taiwanjobs.keycloak.identity.domain.NationalId;
import tw.taiwanjobs.keycloak.identity.domain.Parsed;
import tw.taiwanjobs.keycloak.identity.domain.ResidentNumber;

/** Who signs up: account, national ID or resident number, birth date (S2.7–S2.11). */
record SignUpIdentity(EmailAddress email, IdentityNumber number, BirthDate birthDate) {

    public static final String EMAIL = "email";
    public static final String NATIONAL_ID = "nationalId";
    public static final String RESIDENT_NUMBER = "residentNumber";

    public static final List<String> FIELDS = Stream.concat(
                    Stream.of(EMAIL, NATIONAL_ID, RESIDENT_NUMBER), BirthDate.FIELDS.stream())
            .toList();

    /** UTF-16 units that the page lets be typed into each field; the longest part of a birth date is 民國前20. */
    public static final Map<String, Integer> LONGEST = FIELDS.stream()
            .collect(toMap(Function.identity(), field -> switch (field) {
                case EMAIL -> 254;
                case NATIONAL_ID, RESIDENT_NUMBER -> 32;
                default -> 6;
            }));

    /** Either an identity or what is wrong with the fields. */
    public record Reading(Optional<SignUpIdentity> identity, List<FieldError> errors) {}

    public static Reading read(Map<String, String> typed, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        Optional<EmailAddress> email = readEmail(typed, errors);
        Optional<? extends IdentityNumber> number = readNumber(typed, errors);
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

    /** Name of the field that holds the number. */
    public String numberField() {
        return number instanceof NationalId ? NATIONAL_ID : RESIDENT_NUMBER;
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

    private static Optional<? extends IdentityNumber> readNumber(Map<String, String> typed, List<FieldError> errors) {
        String nationalId = typed.getOrDefault(NATIONAL_ID, "");
        String residentNumber = typed.getOrDefault(RESIDENT_NUMBER, "");
        if (!nationalId.isEmpty() && !residentNumber.isEmpty()) {
            errors.add(FieldError.of(RESIDENT_NUMBER, "identityNumberOnlyOneMessage"));
            return Optional.empty();
        }
        return residentNumber.isEmpty()
                ? valid(NationalId.parse(nationalId), NATIONAL_ID, errors)
                : valid(ResidentNumber.parse(residentNumber), RESIDENT_NUMBER, errors);
    }

    private static <T> Optional<T> valid(Parsed<T> parsed, String field, List<FieldError> errors) {
        parsed.messageKey().ifPresent(key -> errors.add(FieldError.of(field, key)));
        return parsed.value();
    }
}
