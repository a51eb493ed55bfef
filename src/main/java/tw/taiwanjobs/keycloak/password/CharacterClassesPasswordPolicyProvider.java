package tw.taiwanjobs.keycloak.password;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyConfigException;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** Asks for a number of {@linkplain CharacterClass kinds of characters} in a password. */
final class CharacterClassesPasswordPolicyProvider implements PasswordPolicyProvider {

    private static final String TOO_FEW = "invalidPasswordCharacterClassesMessage";

    private final KeycloakContext context;

    CharacterClassesPasswordPolicyProvider(KeycloakContext context) {
        this.context = context;
    }

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        return validate(realm.getPasswordPolicy(), password);
    }

    @Override
    public @Nullable PolicyError validate(String user, String password) {
        return validate(context.getRealm().getPasswordPolicy(), password);
    }

    @Override
    public Object parseConfig(@Nullable String value) {
        int classes = parseInteger(value, CharacterClassesPasswordPolicyProviderFactory.DEFAULT_CLASSES);
        if (classes < 1 || classes > CharacterClass.values().length) {
            throw new PasswordPolicyConfigException("Not a number from 1 to " + CharacterClass.values().length);
        }
        return classes;
    }

    @Override
    public void close() {}

    private static @Nullable PolicyError validate(PasswordPolicy policy, String password) {
        int required = policy.<Integer>getPolicyConfig(CharacterClassesPasswordPolicyProviderFactory.ID);
        return CharacterClass.countIn(password) < required ? new PolicyError(TOO_FEW, required) : null;
    }
}
