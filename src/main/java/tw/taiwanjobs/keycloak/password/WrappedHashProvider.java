package tw.taiwanjobs.keycloak.password;

import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Compares with a member's {@link WrappedHash}. */
final class WrappedHashProvider extends VerifyingHashProvider {

    WrappedHashProvider(KeycloakSession session) {
        super(session);
    }

    @Override
    boolean matches(String rawPassword, PasswordCredentialModel credential) {
        PasswordCredentialModel outer = WrappedHash.outer(credential);
        return session()
                .getProvider(
                        PasswordHashProvider.class,
                        outer.getPasswordCredentialData().getAlgorithm())
                .verify(WrappedHash.inner(credential).resultOf(rawPassword), outer);
    }
}
