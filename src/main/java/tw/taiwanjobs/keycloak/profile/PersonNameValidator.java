package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.FieldError;

public final class PersonNameValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-person-name";

    public PersonNameValidator() {
        super(ID, "A person's whole name: one line with at least one letter, no link or mark-up.");
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        return PersonName.check(attribute, values);
    }
}
