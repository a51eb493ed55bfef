package tw.taiwanjobs.keycloak.limits;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FormContext;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Who asks for something, and under which settings.
 *
 * @param session the tab; its browser is what limits per session count
 * @param config of the execution whose settings hold; null if it has none
 */
public record Requester(
        KeycloakSession keycloak,
        AuthenticationSessionModel session,
        @Nullable AuthenticatorConfigModel config) {

    public static Requester of(AuthenticationFlowContext context) {
        return new Requester(
                context.getSession(), context.getAuthenticationSession(), context.getAuthenticatorConfig());
    }

    public static Requester of(FormContext context) {
        return new Requester(
                context.getSession(), context.getAuthenticationSession(), context.getAuthenticatorConfig());
    }

    /** The same under the settings of another execution. */
    public Requester under(Optional<AuthenticatorConfigModel> settings) {
        return new Requester(keycloak, session, settings.orElse(null));
    }

    String browser() {
        return session.getParentSession().getId();
    }

    /** Taken from the connection, or from the headers of a proxy that Keycloak's own options trust. */
    String address() {
        return NetworkAddress.of(keycloak.getContext().getConnection().getRemoteHost());
    }
}
