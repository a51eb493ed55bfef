package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.FieldError;

public final class NoticeEmailValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-notice-email";

    public NoticeEmailValidator() {
        super(ID);
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        return NoticeEmail.check(attribute, values);
    }
}
