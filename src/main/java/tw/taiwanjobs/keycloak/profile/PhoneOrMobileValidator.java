package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.FieldError;

public final class PhoneOrMobileValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-phone-or-mobile";

    public PhoneOrMobileValidator() {
        super(ID);
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        return PhoneOrMobile.check(attribute, values);
    }
}
