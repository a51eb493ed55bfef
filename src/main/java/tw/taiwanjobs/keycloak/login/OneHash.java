package tw.taiwanjobs.keycloak.login;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Compares passwords so that every refusal costs exactly one hash with the parameters of the realm's policy: whether
 * there is such a member, whether it is locked, and how old its hash is cannot be read from the time of the answer.
 */
final class OneHash {

    private final AuthenticationFlowContext context;

    OneHash(AuthenticationFlowContext context) {
        this.context = context;
    }

    /** @param member whose password is to be compared; empty if there is nobody or nothing may be compared */
    boolean matches(Optional<UserModel> member, String password) {
        boolean right =
                member.isPresent() && member.get().credentialManager().isValid(UserCredentialModel.password(password));
        if (!right && !member.map(this::hasHashOfPolicy).orElse(false)) {
            AuthenticatorUtils.dummyHash(context);
        }
        return right;
    }

    private boolean hasHashOfPolicy(UserModel member) {
        PasswordPolicy policy = context.getRealm().getPasswordPolicy();
        return member.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .map(PasswordCredentialModel::createFromCredentialModel)
                .filter(credential -> provider(policy).policyCheck(policy, credential))
                .isPresent();
    }

    private PasswordHashProvider provider(PasswordPolicy policy) {
        String algorithm = policy.getHashAlgorithm();
        return algorithm == null
                ? context.getSession().getProvider(PasswordHashProvider.class)
                : context.getSession().getProvider(PasswordHashProvider.class, algorithm);
    }
}
