package tw.taiwanjobs.keycloak.password;

import org.jboss.logging.Logger;
import org.keycloak.credential.hash.PasswordHashProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.PasswordPolicy;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * Compares a password with a member's {@link OldHash}, the value of a credential whose algorithm is {@value #ID}. It makes
 * none: no policy is content with one, so the first right password is hashed anew as the realm's policy wants it.
 */
public final class OldHashProvider implements PasswordHashProvider {

    public static final String ID = "taiwanjobs-old";

    private static final Logger LOG = Logger.getLogger(OldHashProvider.class);

    private final KeycloakSession session;

    OldHashProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public boolean policyCheck(PasswordPolicy policy, PasswordCredentialModel credential) {
        return false;
    }

    @Override
    public PasswordCredentialModel encodedCredential(String rawPassword, int iterations) {
        throw new UnsupportedOperationException("passwords are not hashed in the ways of the old system");
    }

    @Override
    public boolean verify(String rawPassword, PasswordCredentialModel credential) {
        try {
            boolean matches =
                    OldHash.read(credential.getPasswordSecretData().getValue()).matches(rawPassword);
            if (matches) {
                OldPassword.matched(session);
            }
            return matches;
        } catch (OldHashException e) {
            LOG.warnf("A password hash of the old system cannot be read: %s", e.getMessage());
            return false;
        }
    }

    @Override
    public void close() {}
}
