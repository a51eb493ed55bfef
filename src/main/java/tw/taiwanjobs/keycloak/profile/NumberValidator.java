package tw.taiwanjobs.keycloak.profile;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidationResult;
import org.keycloak.validate.ValidatorConfig;
import org.keycloak.validate.validators.ValidatorConfigValidator;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.spi.Setting;

public final class NumberValidator extends ProfileValidator {

    static final String ID = "taiwanjobs-number";
    static final String FORMAT = "format";

    public NumberValidator() {
        super(ID, Setting.choice(FORMAT, formatNames()));
    }

    @Override
    public ValidationResult validateConfig(@Nullable KeycloakSession session, ValidatorConfig config) {
        return format(config).isPresent()
                ? ValidationResult.OK
                : ValidationResult.of(
                        new ValidationError(ID, FORMAT, ValidatorConfigValidator.MESSAGE_CONFIG_INVALID_VALUE));
    }

    @Override
    Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config) {
        return format(config).flatMap(format -> format.check(attribute, values));
    }

    private static Optional<DigitFormat> format(ValidatorConfig config) {
        return DigitFormat.ofConfigValue(config.getStringOrDefault(FORMAT, ""));
    }

    private static List<String> formatNames() {
        return Arrays.stream(DigitFormat.values()).map(DigitFormat::configValue).toList();
    }
}
