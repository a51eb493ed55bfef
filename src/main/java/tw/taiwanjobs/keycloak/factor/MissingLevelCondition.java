package tw.taiwanjobs.keycloak.factor;

import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalLoaAuthenticator;
import org.keycloak.authentication.authenticators.util.AcrStore;
import org.keycloak.authentication.authenticators.util.LoAUtil;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/**
 * Whether a portal has asked for a level (acr) that the member, whose first factor is proved, has not reached. Keycloak
 * reads the levels of a flow from its own condition and allows one of each; this one may follow it.
 */
@ReplacesKeycloak(
        "Keycloak 26.7 runs the flow also where nothing was proved yet, and after the level in a login made anew")
final class MissingLevelCondition extends ConditionalLoaAuthenticator {

    private static final int NOTHING_PROVED = 0;

    MissingLevelCondition(KeycloakSession session) {
        super(session);
    }

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        AcrStore levels = new AcrStore(context.getSession(), context.getAuthenticationSession());
        int proved = levels.getLevelOfAuthenticationFromCurrentAuthentication();
        int wanted = levels.getRequestedLevelOfAuthentication(context.getTopLevelFlow());
        return Optional.ofNullable(context.getAuthenticatorConfig())
                .map(LoAUtil::getLevelFromLoaConditionConfiguration)
                .filter(level -> proved > NOTHING_PROVED && proved < level && level <= wanted)
                .isPresent();
    }
}
