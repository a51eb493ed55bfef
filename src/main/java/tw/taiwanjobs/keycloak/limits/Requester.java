package tw.taiwanjobs.keycloak.limits;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.FormContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.spi.ExecutionConfig;

/**
 * Who asks for something, and under which settings.
 *
 * @param session the tab; its browser is what limits per session count
 * @param config of the execution whose settings hold
 */
public record Requester(KeycloakSession keycloak, AuthenticationSessionModel session, ExecutionConfig config) {

    public static Requester of(AuthenticationFlowContext context) {
        return new Requester(context.getSession(), context.getAuthenticationSession(), ExecutionConfig.of(context));
    }

    public static Requester of(FormContext context) {
        return new Requester(context.getSession(), context.getAuthenticationSession(), ExecutionConfig.of(context));
    }

    /** The same under the settings of another execution. */
    public Requester under(ExecutionConfig settings) {
        return new Requester(keycloak, session, settings);
    }

    String browser() {
        return session.getParentSession().getId();
    }

    /** Taken from the connection, or from the headers of a proxy that Keycloak's own options trust. */
    String address() {
        return NetworkAddress.of(keycloak.getContext().getConnection().getRemoteHost());
    }
}
