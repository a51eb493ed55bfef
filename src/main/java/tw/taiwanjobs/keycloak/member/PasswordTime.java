package tw.taiwanjobs.keycloak.member;

import java.time.Instant;
import java.util.Optional;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** When a member's password was set. */
public final class PasswordTime {

    private PasswordTime() {}

    /** Empty if there is no password, or nobody knows. */
    public static Optional<Instant> of(UserModel member) {
        return member.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .map(CredentialModel::getCreatedDate)
                .map(Instant::ofEpochMilli);
    }
}
