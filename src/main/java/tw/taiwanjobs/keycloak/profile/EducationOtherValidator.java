package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.FieldError;

public final class EducationOtherValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-education-other";

    public EducationOtherValidator() {
        super(ID);
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        return MainEducation.checkExplanation(attribute, values);
    }
}
