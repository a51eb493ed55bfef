package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.FieldError;

public final class SchoolValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-school";

    public SchoolValidator() {
        super(ID);
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        return MainEducation.checkSchool(attribute, values);
    }
}
