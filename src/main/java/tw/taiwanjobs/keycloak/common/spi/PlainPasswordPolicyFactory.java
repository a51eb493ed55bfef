package tw.taiwanjobs.keycloak.common.spi;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/** A password policy that has nothing to set up, stands once in a realm, and takes no value unless it says so. */
public interface PlainPasswordPolicyFactory extends PasswordPolicyProviderFactory {
    @Override
    default String getDisplayName() {
        return ConsoleText.name(getId());
    }

    @Override
    default @Nullable String getConfigType() {
        return null;
    }

    @Override
    default @Nullable String getDefaultConfigValue() {
        return null;
    }

    @Override
    default boolean isMultiplSupported() {
        return false;
    }

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
