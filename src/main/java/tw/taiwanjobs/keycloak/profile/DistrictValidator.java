package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.FieldError;

public final class DistrictValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-district";

    public DistrictValidator() {
        super(ID);
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        return PostalAddress.check(attribute, values);
    }
}
