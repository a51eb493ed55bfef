package tw.taiwanjobs.keycloak.password;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.policy.PasswordPolicyProvider;
import tw.taiwanjobs.keycloak.common.spi.PlainPasswordPolicyFactory;

/** Offers {@link CharacterClassesPasswordPolicyProvider} in the console's list of password policies. */
public final class CharacterClassesPasswordPolicyProviderFactory implements PlainPasswordPolicyFactory {

    static final String ID = "characterClasses";
    /** 4種類型中之2種 (S5.9). */
    static final int DEFAULT_CLASSES = 2;

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new CharacterClassesPasswordPolicyProvider(session.getContext());
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public @Nullable String getConfigType() {
        return PasswordPolicyProvider.INT_CONFIG_TYPE;
    }

    @Override
    public @Nullable String getDefaultConfigValue() {
        return Integer.toString(DEFAULT_CLASSES);
    }
}
