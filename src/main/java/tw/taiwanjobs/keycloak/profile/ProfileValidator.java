package tw.taiwanjobs.keycloak.profile;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.provider.ConfiguredProvider;
import org.keycloak.provider.ProviderConfigProperty;
import org.keycloak.validate.SimpleValidator;
import org.keycloak.validate.ValidationContext;
import org.keycloak.validate.ValidationError;
import org.keycloak.validate.ValidatorConfig;
import tw.taiwanjobs.keycloak.common.FieldError;
import tw.taiwanjobs.keycloak.common.spi.ConsoleText;

/**
 * A user profile validator that asks a rule of the domain package. Empty values reach the rule too, since some fields
 * are required only because of what another one holds. What the rule has looked at may stay as it is stored, whatever
 * the rule says: a profile that was there before is not refused for it. In messages {0} is the attribute, {1} the first parameter:
 * Keycloak puts the attribute in front.
 */
abstract class ProfileValidator implements SimpleValidator, ConfiguredProvider {

    private static final String PREFIX = "taiwanjobs-";

    private final String id;
    private final List<ProviderConfigProperty> configProperties;

    ProfileValidator(String id, ProviderConfigProperty... configProperties) {
        this.id = id;
        this.configProperties = List.of(configProperties);
    }

    static boolean isErrorOfOurs(ValidationError error) {
        return error.getValidatorId().startsWith(PREFIX);
    }

    abstract Optional<FieldError> check(String attribute, ProfileValues values, ValidatorConfig config);

    @Override
    public final ValidationContext validate(
            @Nullable Object input, String attribute, ValidationContext context, ValidatorConfig config) {
        ValidatedValues values = ValidatedValues.of(attribute, input, context);
        check(attribute, values, config)
                .filter(error -> values.holdsAChange())
                .map(error -> new ValidationError(
                        id,
                        error.field(),
                        error.messageKey(),
                        error.parameters().toArray()))
                .ifPresent(context::addError);
        return context;
    }

    @Override
    public final String getId() {
        return id;
    }

    @Override
    public final String getHelpText() {
        return ConsoleText.help(getId());
    }

    @Override
    public final List<ProviderConfigProperty> getConfigProperties() {
        return configProperties;
    }
}
