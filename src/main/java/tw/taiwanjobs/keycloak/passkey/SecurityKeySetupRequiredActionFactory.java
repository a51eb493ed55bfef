package tw.taiwanjobs.keycloak.passkey;

import com.webauthn4j.verifier.attestation.trustworthiness.certpath.CertPathTrustworthinessVerifier;
import org.keycloak.authentication.requiredactions.WebAuthnRegister;
import org.keycloak.authentication.requiredactions.WebAuthnRegisterFactory;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Makes {@link SecurityKeySetupRequiredAction}. */
@ReplacesKeycloak("Keycloak 26.7's factory, for the action in its place")
public final class SecurityKeySetupRequiredActionFactory extends WebAuthnRegisterFactory {

    @Override
    public int order() {
        return ReplacesKeycloak.ORDER;
    }

    @Override
    protected WebAuthnRegister createProvider(KeycloakSession session, CertPathTrustworthinessVerifier trust) {
        return new SecurityKeySetupRequiredAction(session, trust);
    }
}
