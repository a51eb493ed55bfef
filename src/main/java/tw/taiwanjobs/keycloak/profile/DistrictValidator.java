package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.profile.domain.Districts;
import tw.taiwanjobs.keycloak.profile.domain.ProfileValues;

/** Keycloak's way to {@link Districts#check}. */
public final class DistrictValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-district";

    public DistrictValidator() {
        super(ID, "A district of the county in region.");
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        return Districts.check(attribute, values);
    }
}
