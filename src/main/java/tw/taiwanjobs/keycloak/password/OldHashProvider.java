package tw.taiwanjobs.keycloak.password;

import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Compares with a member's {@link OldHash}, the value of a credential whose algorithm is {@value #ID}. */
public final class OldHashProvider extends VerifyingHashProvider {

    public static final String ID = "taiwanjobs-old";

    private static final Logger LOG = Logger.getLogger(OldHashProvider.class);

    OldHashProvider(KeycloakSession session) {
        super(session);
    }

    @Override
    boolean matches(String rawPassword, PasswordCredentialModel credential) {
        try {
            return OldHash.read(credential.getPasswordSecretData().getValue()).matches(rawPassword);
        } catch (OldHashException e) {
            LOG.warnf("A password hash of the old system cannot be read: %s", e.getMessage());
            return false;
        }
    }
}
