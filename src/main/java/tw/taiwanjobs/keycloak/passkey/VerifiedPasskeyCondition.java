package tw.taiwanjobs.keycloak.passkey;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.authentication.authenticators.conditional.ConditionalLoaAuthenticator;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.WebAuthnPolicy;
import org.keycloak.models.credential.WebAuthnCredentialModel;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/**
 * Whether the member came in by a passkey that had to ask for a finger, a face or a PIN: the device and what its owner is
 * or knows are two factors.
 */
@ReplacesKeycloak("Keycloak 26.7 knows a passkey that asks from one that does not by the realm's policy alone")
final class VerifiedPasskeyCondition extends ConditionalLoaAuthenticator {

    VerifiedPasskeyCondition(KeycloakSession session) {
        super(session);
    }

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        WebAuthnPolicy policy = context.getRealm().getWebAuthnPolicyPasswordless();
        return Constants.WEBAUTHN_POLICY_OPTION_REQUIRED.equals(policy.getUserVerificationRequirement())
                && AuthenticatorUtil.getAuthnCredentials(context.getAuthenticationSession())
                        .contains(WebAuthnCredentialModel.TYPE_PASSWORDLESS);
    }
}
