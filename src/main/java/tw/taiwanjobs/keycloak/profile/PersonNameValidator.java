package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.FieldError;

public final class PersonNameValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-person-name";

    public PersonNameValidator() {
        super(ID);
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        return PersonName.check(attribute, values);
    }
}
