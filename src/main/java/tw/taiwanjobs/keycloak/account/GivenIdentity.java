package tw.taiwanjobs.keycloak.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.NumberFields;

/** Number and birth date that a member gives, by the fields and rules of sign-up. */
record GivenIdentity(IdentityNumber number, BirthDate birthDate) {

    static final List<String> FIELDS = Stream.concat(
                    Stream.of(NumberFields.NATIONAL_ID, NumberFields.RESIDENT_NUMBER), BirthDate.FIELDS.stream())
            .toList();

    /** Either an identity or what is wrong with the fields. */
    record Reading(Optional<GivenIdentity> identity, List<FieldError> errors) {}

    static Reading read(Map<String, String> typed, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        Optional<IdentityNumber> number = NumberFields.read(typed, errors);
        BirthDate.Result birthDate = BirthDate.read(typed, today);
        errors.addAll(birthDate.errors());
        return new Reading(
                number.flatMap(known -> birthDate.value().map(date -> new GivenIdentity(known, date))), errors);
    }

    @Override
    public String toString() {
        return "GivenIdentity[" + number.masked() + "]";
    }
}
