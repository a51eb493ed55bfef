package tw.taiwanjobs.keycloak.password;

import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.policy.PasswordPolicyProvider;

/** A right password whose hash comes from the old system: one that today's policy would refuse logs in once. */
public final class OldPassword {

    private static final String MATCHED = OldPassword.class.getName();

    /** They compare with passwords that the member has had, of which this is one. */
    private static final Set<String> OF_ANOTHER_PASSWORD =
            Set.of(PasswordPolicy.PASSWORD_HISTORY_ID, PasswordPolicy.PASSWORD_AGE);

    private OldPassword() {}

    /** Said by the hash, which knows nobody's name. */
    static void matched(KeycloakSession session) {
        session.setAttribute(MATCHED, true);
    }

    /** Has the member set another password, if this one matched such a hash and is below the policy. */
    public static void follow(KeycloakSession session, UserModel member, String password) {
        if (session.removeAttribute(MATCHED) != null && isBelowPolicy(session, member, password)) {
            member.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        }
    }

    private static boolean isBelowPolicy(KeycloakSession session, UserModel member, String password) {
        RealmModel realm = session.getContext().getRealm();
        return realm.getPasswordPolicy().getPolicies().stream()
                .filter(policy -> !OF_ANOTHER_PASSWORD.contains(policy))
                .map(policy -> session.getProvider(PasswordPolicyProvider.class, policy))
                .anyMatch(policy -> policy != null && policy.validate(realm, member, password) != null);
    }
}
