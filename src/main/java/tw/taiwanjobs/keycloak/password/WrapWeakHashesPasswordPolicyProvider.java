package tw.taiwanjobs.keycloak.password;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;
import org.keycloak.policy.PolicyError;

/** Refuses no password: it is there to be asked for. */
final class WrapWeakHashesPasswordPolicyProvider implements PasswordPolicyProvider {

    @Override
    public @Nullable PolicyError validate(RealmModel realm, UserModel user, String password) {
        return null;
    }

    @Override
    public @Nullable PolicyError validate(@Nullable String user, String password) {
        return null;
    }

    @Override
    public @Nullable Object parseConfig(@Nullable String value) {
        return null;
    }

    @Override
    public void close() {}
}
