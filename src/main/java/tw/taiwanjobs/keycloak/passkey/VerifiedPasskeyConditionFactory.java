package tw.taiwanjobs.keycloak.passkey;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalLoaAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Makes {@link VerifiedPasskeyCondition}. */
@ReplacesKeycloak("Keycloak 26.7's factory with its settings, for the condition of another name")
public final class VerifiedPasskeyConditionFactory extends ConditionalLoaAuthenticatorFactory {

    @Override
    public String getId() {
        return "taiwanjobs-condition-passkey-level";
    }

    @Override
    public String getDisplayType() {
        return "TaiwanJobs: condition - passkey that asked for its owner";
    }

    @Override
    public String getHelpText() {
        return "The flow runs, and reaches this level, if the member came in by a passkey and the realm requires user"
                + " verification of passkeys: a finger, a face or a PIN.";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new VerifiedPasskeyCondition(session);
    }
}
