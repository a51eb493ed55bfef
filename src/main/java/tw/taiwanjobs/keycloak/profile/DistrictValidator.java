package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.FieldError;

public final class DistrictValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-district";

    public DistrictValidator() {
        super(
                ID,
                "A district of the county in region, a postal code of that district. Put it on locality and postal_code.");
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        return PostalAddress.check(attribute, values);
    }
}
