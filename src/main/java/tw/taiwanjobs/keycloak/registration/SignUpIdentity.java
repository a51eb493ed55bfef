package tw.taiwanjobs.keycloak.registration;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.common.EmailAddress;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.documents.Acceptance;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.NumberFields;
import tw.taiwanjobs.keycloak.member.NewPendingMember;

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
        return read(typed, BirthDate.read(typed, today));
    }

    /** With a birth date that was read already. */
    public static Reading read(Map<String, String> typed, BirthDate.Result birthDate) {
        List<FieldError> errors = new ArrayList<>();
        Optional<EmailAddress> email = readEmail(typed, errors);
        Optional<IdentityNumber> number = NumberFields.read(typed, errors);
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

    /** A sign-up of this person. */
    public NewPendingMember with(
            Map<String, List<String>> profile, Optional<Acceptance> acceptance, String clientId, Locale locale) {
        return new NewPendingMember(email, number, birthDate, profile, acceptance, clientId, locale);
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
