package tw.taiwanjobs.keycloak.login;

import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.broker.AbstractIdpAuthenticator;
import org.keycloak.authentication.authenticators.broker.util.SerializedBrokeredIdentityContext;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.resources.LoginActionsService;

/**
 * The first login through an identity provider. Whoever has an account logs in with it once, and Keycloak links the
 * provider's account to it; whoever has none signs up first, as everybody does. Nothing that a provider says about a
 * person takes the place of the password or of the mailed link: an account made or linked on its word could be somebody
 * else's.
 */
final class FirstBrokerLogin {

    static final String ATTRIBUTE = "firstBrokerLogin";

    private FirstBrokerLogin() {}

    /** What the page says of the provider; empty if the login does not come from one. */
    static Optional<Map<String, String>> of(AuthenticationFlowContext context) {
        return Optional.of(context.getFlowPath())
                .filter(LoginActionsService.FIRST_BROKER_LOGIN_PATH::equals)
                .map(path -> SerializedBrokeredIdentityContext.readFromAuthenticationSession(
                        context.getAuthenticationSession(), AbstractIdpAuthenticator.BROKERED_CONTEXT_NOTE))
                .map(SerializedBrokeredIdentityContext::getIdentityProviderId)
                .map(alias -> context.getSession().identityProviders().getByAlias(alias))
                .map(provider -> Map.of("provider", displayName(context, provider)));
    }

    private static String displayName(AuthenticationFlowContext context, IdentityProviderModel provider) {
        return KeycloakModelUtils.getIdentityProviderDisplayName(context.getSession(), provider);
    }
}
