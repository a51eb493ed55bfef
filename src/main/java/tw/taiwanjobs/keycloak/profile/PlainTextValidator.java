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

public final class PlainTextValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-plain-text";
    static final String MAX = "max";

    public PlainTextValidator() {
        super(ID, Setting.number(MAX, PlainText.DEFAULT_MAX));
    }

    @Override
    public ValidationResult validateConfig(@Nullable KeycloakSession session, ValidatorConfig config) {
        Integer max = max(config);
        return max != null && max > 0
                ? ValidationResult.OK
                : ValidationResult.of(
                        new ValidationError(ID, MAX, ValidatorConfigValidator.MESSAGE_CONFIG_INVALID_NUMBER_VALUE));
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        Integer max = max(config);
        return PlainText.check(attribute, values, max == null ? PlainText.DEFAULT_MAX : max);
    }

    private static @Nullable Integer max(ValidatorConfig config) {
        return config.getIntOrDefault(MAX, PlainText.DEFAULT_MAX);
    }
}
