package tw.taiwanjobs.keycloak.password;

import org.keycloak.models.KeycloakSession;
import org.keycloak.policy.PasswordPolicyProvider;
import tw.taiwanjobs.keycloak.common.spi.PlainPasswordPolicyFactory;

/** Offers {@link CommonPasswordPolicyProvider} in the console's list of password policies. */
public final class CommonPasswordPolicyProviderFactory implements PlainPasswordPolicyFactory {

    static final String ID = "commonPassword";

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new CommonPasswordPolicyProvider();
    }

    @Override
    public String getId() {
        return ID;
    }
}
