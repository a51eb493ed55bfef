package tw.taiwanjobs.keycloak.common.spi;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.ConfigurableAuthenticatorFactory;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderConfigProperty;

/** What the factories of stateless form actions, form pages and authenticators have in common. */
interface StatelessExecution<T extends Provider> extends StatelessFactory<T>, ConfigurableAuthenticatorFactory {
    @Override
    default String getDisplayType() {
        return ConsoleText.name(getId());
    }

    @Override
    default String getHelpText() {
        return ConsoleText.help(getId());
    }

    @Override
    default List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }

    @Override
    default boolean isConfigurable() {
        return !getConfigProperties().isEmpty();
    }

    @Override
    default @Nullable String getReferenceCategory() {
        return null;
    }

    /** Required or disabled: the steps of sign-up are no alternatives to each other. */
    @Override
    default Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.REQUIRED, Requirement.DISABLED};
    }

    @Override
    default boolean isUserSetupAllowed() {
        return false;
    }
}
