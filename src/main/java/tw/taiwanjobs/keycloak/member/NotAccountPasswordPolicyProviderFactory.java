package tw.taiwanjobs.keycloak.member;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/** Password policy {@code notAccount}: "not equal to account or national ID" in the console's list of policies. */
public final class NotAccountPasswordPolicyProviderFactory implements PasswordPolicyProviderFactory {

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new NotAccountPasswordPolicyProvider(session);
    }

    @Override
    public String getId() {
        return "notAccount";
    }

    @Override
    public String getDisplayName() {
        return "Not Account or National ID";
    }

    @Override
    public @Nullable String getConfigType() {
        return null;
    }

    @Override
    public @Nullable String getDefaultConfigValue() {
        return null;
    }

    @Override
    public boolean isMultiplSupported() {
        return false;
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}
}
