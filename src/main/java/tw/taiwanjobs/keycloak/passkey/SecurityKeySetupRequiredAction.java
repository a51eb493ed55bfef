package tw.taiwanjobs.keycloak.passkey;

import com.webauthn4j.verifier.attestation.trustworthiness.certpath.CertPathTrustworthinessVerifier;
import org.keycloak.authentication.RequiredActionContext;
import org.keycloak.authentication.requiredactions.WebAuthnRegister;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** A member adds a security key, the second factor, and names it on the page. */
@ReplacesKeycloak("Keycloak 26.7 takes any name, and ends in an error page where another key has it")
final class SecurityKeySetupRequiredAction extends WebAuthnRegister {

    private static final String NAME = "securityKeyName";
    private static final String NAMELESS = "Security key";

    SecurityKeySetupRequiredAction(KeycloakSession session, CertPathTrustworthinessVerifier trust) {
        super(session, trust);
    }

    @Override
    public void processAction(RequiredActionContext context) {
        NewKey key = NewKey.of(context.getUser(), getCredentialType());
        super.processAction(context);
        if (context.getStatus() == RequiredActionContext.Status.SUCCESS) {
            key.name(context.getHttpRequest().getDecodedFormParameters().getFirst(NAME), NAMELESS);
        }
    }
}
