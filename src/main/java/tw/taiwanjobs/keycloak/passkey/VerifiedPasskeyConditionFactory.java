package tw.taiwanjobs.keycloak.passkey;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalLoaAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ConsoleText;
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
        return ConsoleText.name(getId());
    }

    @Override
    public String getHelpText() {
        return ConsoleText.help(getId());
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new VerifiedPasskeyCondition(session);
    }
}
