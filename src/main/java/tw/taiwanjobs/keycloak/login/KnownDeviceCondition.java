package tw.taiwanjobs.keycloak.login;

import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticator;
import org.keycloak.authentication.authenticators.conditional.ConditionalAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;
import tw.taiwanjobs.keycloak.common.spi.StatelessAuthenticator;

/** Whether the browser was one of the member's before the password came from it. */
public final class KnownDeviceCondition
        implements ConditionalAuthenticator, ConditionalAuthenticatorFactory, StatelessAuthenticator {

    private static final String NOTE = "taiwanjobs.known-device";

    /** By the login form, which makes the browser known in the same request. */
    static void note(AuthenticationSessionModel session, boolean known) {
        session.setAuthNote(NOTE, Boolean.toString(known));
    }

    @Override
    public String getId() {
        return "taiwanjobs-condition-known-device";
    }

    @Override
    public ConditionalAuthenticator getSingleton() {
        return this;
    }

    @Override
    public ConditionalAuthenticator create(KeycloakSession session) {
        return this;
    }

    @Override
    public boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    public @Nullable String getReferenceCategory() {
        return null;
    }

    @Override
    public boolean matchCondition(AuthenticationFlowContext context) {
        return Boolean.parseBoolean(context.getAuthenticationSession().getAuthNote(NOTE));
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {}

    @Override
    public void action(AuthenticationFlowContext context) {}
}
