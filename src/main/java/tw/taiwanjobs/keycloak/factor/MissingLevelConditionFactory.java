package tw.taiwanjobs.keycloak.factor;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalLoaAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ConsoleText;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Makes {@link MissingLevelCondition}. */
@ReplacesKeycloak("Keycloak 26.7's factory with its settings, for the condition of another name")
public final class MissingLevelConditionFactory extends ConditionalLoaAuthenticatorFactory {

    @Override
    public String getId() {
        return "taiwanjobs-condition-level-missing";
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
        return new MissingLevelCondition(session);
    }
}
