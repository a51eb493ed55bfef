package tw.taiwanjobs.keycloak.identity.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tw.taiwanjobs.keycloak.common.FieldError;

/** The two fields of a form for one number: a national ID, or the resident number of a person without one. */
public final class NumberFields {

    public static final String NATIONAL_ID = "nationalId";
    public static final String RESIDENT_NUMBER = "residentNumber";

    /** Message of a number that somebody else has. */
    public static final String TAKEN = "nationalIdTakenMessage";

    private NumberFields() {}

    /** @param errors takes what is wrong with the fields */
    public static Optional<IdentityNumber> read(Map<String, String> typed, List<FieldError> errors) {
        String nationalId = typed.getOrDefault(NATIONAL_ID, "");
        String residentNumber = typed.getOrDefault(RESIDENT_NUMBER, "");
        if (!nationalId.isEmpty() && !residentNumber.isEmpty()) {
            errors.add(FieldError.of(RESIDENT_NUMBER, IdentityMessages.ONLY_ONE));
            return Optional.empty();
        }
        return residentNumber.isEmpty()
                ? valid(NationalId.parse(nationalId), NATIONAL_ID, errors)
                : valid(ResidentNumber.parse(residentNumber), RESIDENT_NUMBER, errors);
    }

    /** Somebody else has the number; said beside the field that holds it. */
    public static FieldError taken(IdentityNumber number) {
        String field = number instanceof NationalId ? NATIONAL_ID : RESIDENT_NUMBER;
        return FieldError.of(field, TAKEN);
    }

    private static Optional<IdentityNumber> valid(
            Parsed<? extends IdentityNumber> parsed, String field, List<FieldError> errors) {
        parsed.messageKey().ifPresent(key -> errors.add(FieldError.of(field, key)));
        return parsed.value().map(IdentityNumber.class::cast);
    }
}
