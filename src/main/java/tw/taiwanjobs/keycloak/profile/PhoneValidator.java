package tw.taiwanjobs.keycloak.profile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidationResult;
import org.keycloak.validate.ValidatorConfig;
import org.keycloak.validate.validators.ValidatorConfigValidator;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.spi.Setting;

public final class PhoneValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-phone";
    static final String PREFIX = "prefix";

    public PhoneValidator() {
        super(ID, Setting.text(PREFIX, ""));
    }

    @Override
    public ValidationResult validateConfig(@Nullable KeycloakSession session, ValidatorConfig config) {
        return !prefix(config).isEmpty()
                ? ValidationResult.OK
                : ValidationResult.of(
                        new ValidationError(ID, PREFIX, ValidatorConfigValidator.MESSAGE_CONFIG_MISSING_VALUE));
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        return LandlinePhone.check(attribute, values, prefix(config));
    }

    private static String prefix(ValidatorConfig config) {
        return config.getStringOrDefault(PREFIX, "");
    }
}
