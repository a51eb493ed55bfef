package tw.taiwanjobs.keycloak.password;

import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PasswordPolicyProviderFactory;

/** Offers {@link CommonPasswordPolicyProvider} in the console's list of password policies. */
public final class CommonPasswordPolicyProviderFactory implements PasswordPolicyProviderFactory {

    static final String ID = "commonPassword";

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new CommonPasswordPolicyProvider();
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayName() {
        return "Not a Common Password";
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
