package tw.taiwanjobs.keycloak.member;

import org.keycloak.models.KeycloakSession;
import org.keycloak.policy.PasswordPolicyProvider;
import tw.taiwanjobs.keycloak.common.spi.PlainPasswordPolicyFactory;

/** Password policy {@code notAccount}: "not equal to account or national ID" in the console's list of policies. */
public final class NotAccountPasswordPolicyProviderFactory implements PlainPasswordPolicyFactory {

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new NotAccountPasswordPolicyProvider(session);
    }

    @Override
    public String getId() {
        return "notAccount";
    }
}
