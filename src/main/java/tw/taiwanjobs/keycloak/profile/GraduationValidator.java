package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.ServerTime;

public final class GraduationValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-graduation";

    public GraduationValidator() {
        super(ID);
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        return GraduationMonth.check(attribute, values, ServerTime.today());
    }
}
