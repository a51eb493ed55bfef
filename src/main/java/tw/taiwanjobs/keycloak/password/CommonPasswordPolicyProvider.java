package tw.taiwanjobs.keycloak.password;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** Refuses the {@linkplain CommonPasswords passwords that everybody uses}. */
final class CommonPasswordPolicyProvider implements PasswordPolicyProvider {

    private static final String TOO_COMMON = "invalidPasswordCommonMessage";

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        return validate(user.getUsername(), password);
    }

    @Override
    public @Nullable PolicyError validate(@Nullable String user, String password) {
        return CommonPasswords.contains(password) ? new PolicyError(TOO_COMMON) : null;
    }

    @Override
    public @Nullable Object parseConfig(@Nullable String value) {
        return null;
    }

    @Override
    public void close() {}
}
