package tw.taiwanjobs.keycloak.recovery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.identity.domain.BirthDate;
import tw.taiwanjobs.keycloak.identity.domain.IdentityNumber;
import tw.taiwanjobs.keycloak.identity.domain.Parsed;

/** Whose account is asked for: the member with this number and this birth date (S-I12). */
record AccountQuestion(IdentityNumber number, BirthDate birthDate) {

    private static final String NUMBER = "nationalId";

    public static final List<String> FIELDS =
            Stream.concat(Stream.of(NUMBER), BirthDate.FIELDS.stream()).toList();

    /** Either a question or what is wrong with the fields. */
    public record Reading(Optional<AccountQuestion> question, List<FieldError> errors) {}

    public static Reading read(Map<String, String> typed, LocalDate today) {
        List<FieldError> errors = new ArrayList<>();
        Parsed<IdentityNumber> number = IdentityNumber.parseEither(typed.get(NUMBER));
        number.messageKey().ifPresent(key -> errors.add(FieldError.of(NUMBER, key)));
        BirthDate.Result birthDate = BirthDate.read(typed, today);
        errors.addAll(birthDate.errors());
        Optional<AccountQuestion> question =
                number.value().flatMap(known -> birthDate.value().map(date -> new AccountQuestion(known, date)));
        return new Reading(question, errors);
    }

    @Override
    public String toString() {
        return "AccountQuestion[" + number.masked() + "]";
    }
}
