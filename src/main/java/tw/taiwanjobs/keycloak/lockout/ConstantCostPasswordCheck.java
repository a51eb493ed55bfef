package tw.taiwanjobs.keycloak.lockout;

import java.util.Optional;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import tw.taiwanjobs.keycloak.member.MemberByName;
import tw.taiwanjobs.keycloak.password.OldPassword;
import tw.taiwanjobs.keycloak.password.WrappedHash;

/**
 * Compares passwords so that every refusal costs exactly one hash with the parameters of the realm's policy: whether
 * there is such a member, whether it is locked, and how old its hash is cannot be read from the time of the answer. What little
 * differs beside the hash goes under in a {@link RandomPause}.
 */
public final class ConstantCostPasswordCheck {

    private static final String NOBODYS_PASSWORD = "correct horse battery staple";

    private final KeycloakSession session;
    private final PasswordPolicy policy;

    public ConstantCostPasswordCheck(KeycloakSession session) {
        this.session = session;
        this.policy = session.getContext().getRealm().getPasswordPolicy();
    }

    /** @param member whose password is to be compared; empty if there is nobody or nothing may be compared */
    public boolean matches(Optional<UserModel> member, String password) {
        boolean right = member.map(known -> known.credentialManager().isValid(UserCredentialModel.password(password)))
                .orElseGet(this::lookForNobody);
        if (right) {
            OldPassword.follow(session, member.orElseThrow(), password);
            return true;
        }
        if (!member.map(this::hasHashOfPolicy).orElse(false)) {
            provider().encodedCredential(NOBODYS_PASSWORD, policy.getHashIterations());
        }
        RandomPause.make();
        return false;
    }

    /** Goes to the database as often as the look for a member's password does; finds nothing. */
    private boolean lookForNobody() {
        return session.users().getUserById(session.getContext().getRealm(), MemberByName.NOBODY) != null;
    }

    private boolean hasHashOfPolicy(UserModel member) {
        return member.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .map(PasswordCredentialModel::createFromCredentialModel)
                .map(WrappedHash::outer)
                .filter(credential -> provider().policyCheck(policy, credential))
                .isPresent();
    }

    private PasswordHashProvider provider() {
        String algorithm = policy.getHashAlgorithm();
        return algorithm == null
                ? session.getProvider(PasswordHashProvider.class)
                : session.getProvider(PasswordHashProvider.class, algorithm);
    }
}
