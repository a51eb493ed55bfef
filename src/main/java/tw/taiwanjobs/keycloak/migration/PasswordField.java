package tw.taiwanjobs.keycloak.migration;

import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;
import tw.taiwanjobs.keycloak.common.ServerTime;
import tw.taiwanjobs.keycloak.password.OldHashProvider;

/** The hash of the old system, for as long as nobody has logged in with it. */
final class PasswordField implements MemberField {

    private static final byte[] NO_SALT = {};

    @Override
    public String of(UserModel member) {
        return password(member)
                .map(PasswordCredentialModel::createFromCredentialModel)
                .filter(password -> OldHashProvider.ID.equals(
                        password.getPasswordCredentialData().getAlgorithm()))
                .map(password -> password.getPasswordSecretData().getValue())
                .orElse("");
    }

    @Override
    public void put(UserModel member, String hash) {
        CredentialModel fresh = credential(hash);
        Optional<CredentialModel> present = password(member);
        if (present.isPresent()) {
            fresh.setId(present.get().getId());
            member.credentialManager().updateStoredCredential(fresh);
        } else {
            member.credentialManager().createStoredCredential(fresh);
        }
    }

    static PasswordCredentialModel credential(String hash) {
        PasswordCredentialModel credential =
                PasswordCredentialModel.createFromValues(OldHashProvider.ID, NO_SALT, 0, hash);
        credential.setCreatedDate(ServerTime.now().toEpochMilli());
        return credential;
    }

    private static Optional<CredentialModel> password(UserModel member) {
        return member.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst();
    }
}
