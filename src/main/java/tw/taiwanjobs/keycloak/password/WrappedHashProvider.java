package tw.taiwanjobs.keycloak.password;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Compares a password with a member's {@link WrappedHash}. No policy is content with one, so the first right password is
 * hashed anew, and the old hash is in nothing any more.
 */
final class WrappedHashProvider implements PasswordHashProvider {

    private final KeycloakSession session;

    WrappedHashProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public boolean policyCheck(PasswordPolicy policy, PasswordCredentialModel credential) {
        return false;
    }

    @Override
    public PasswordCredentialModel encodedCredential(String rawPassword, int iterations) {
        throw new UnsupportedOperationException("passwords are hashed once");
    }

    @Override
    public boolean verify(String rawPassword, PasswordCredentialModel credential) {
        PasswordCredentialModel outer = WrappedHash.outer(credential);
        boolean matches = session.getProvider(
                        PasswordHashProvider.class,
                        outer.getPasswordCredentialData().getAlgorithm())
                .verify(WrappedHash.inner(credential).resultOf(rawPassword), outer);
        if (matches) {
            OldPassword.matched(session);
        }
        return matches;
    }

    @Override
    public void close() {}
}
