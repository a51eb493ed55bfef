package tw.taiwanjobs.keycloak.password;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Compares passwords with hashes of which no new ones are made. No policy is content with one, so the first right password is
 * hashed anew as the realm's policy wants it.
 */
abstract class VerifyingHashProvider implements PasswordHashProvider {

    private final KeycloakSession session;

    VerifyingHashProvider(KeycloakSession session) {
        this.session = session;
    }

    abstract boolean matches(String rawPassword, PasswordCredentialModel credential);

    final KeycloakSession session() {
        return session;
    }

    @Override
    public final boolean verify(String rawPassword, PasswordCredentialModel credential) {
        boolean matches = matches(rawPassword, credential);
        if (matches) {
            OldPassword.matched(session);
        }
        return matches;
    }

    @Override
    public final boolean policyCheck(PasswordPolicy policy, PasswordCredentialModel credential) {
        return false;
    }

    @Override
    public final PasswordCredentialModel encodedCredential(String rawPassword, int iterations) {
        throw new UnsupportedOperationException("no password is hashed in this way any more");
    }

    @Override
    public final void close() {}
}
