package tw.taiwanjobs.keycloak.password;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.policy.PasswordPolicyProvider;
import tw.taiwanjobs.keycloak.common.spi.PlainPasswordPolicyFactory;

/**
 * The setting, in the console's list of password policies, by which a realm has the weak hashes of the old system put
 * under today's, see {@link WrappedHash}.
 */
public final class WrapWeakHashesPasswordPolicyProviderFactory implements PlainPasswordPolicyFactory {

    static final String ID = "wrapWeakHashes";

    public static boolean isAskedForBy(RealmModel realm) {
        return realm.getPasswordPolicy().getPolicies().contains(ID);
    }

    @Override
    public PasswordPolicyProvider create(KeycloakSession session) {
        return new WrapWeakHashesPasswordPolicyProvider();
    }

    @Override
    public String getId() {
        return ID;
    }
}
