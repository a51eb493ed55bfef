package tw.taiwanjobs.keycloak.factor;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalLoaAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;
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
        return "TaiwanJobs: condition - level asked for and missing";
    }

    @Override
    public String getHelpText() {
        return "The flow runs after the first factor only if a portal asks for this level and it is not reached. Stands"
                + " after the flow whose Condition - Level of Authentication has the same level.";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new MissingLevelCondition(session);
    }
}
