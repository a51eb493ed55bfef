package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.FieldError;

public final class PersonNameValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-person-name";

    public PersonNameValidator() {
        super(
                ID,
                "A person's whole name: letters of any script, blanks and the signs of names; no digits, no link. "
                        + "Of an administrator any line of text is taken.");
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        return PersonName.check(attribute, values);
    }
}
