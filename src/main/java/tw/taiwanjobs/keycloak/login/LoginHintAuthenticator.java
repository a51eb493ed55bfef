package tw.taiwanjobs.keycloak.login;

import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.models.AuthenticationExecutionModel.Requirement;
import tw.taiwanjobs.keycloak.common.spi.StatelessAuthenticator;
import tw.taiwanjobs.keycloak.common.web.LoginHint;

/**
 * Browser flow, before the cookie: whoever is logged in already sees no page, and what the portal proposed would stand in
 * the session's notes, in the database.
 */
public final class LoginHintAuthenticator implements StatelessAuthenticator {

    @Override
    public String getId() {
        return "taiwanjobs-auth-login-hint";
    }

    @Override
    public Requirement[] getRequirementChoices() {
        return new Requirement[] {Requirement.ALTERNATIVE, Requirement.DISABLED};
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        LoginHint.read(context.getSession(), context.getAuthenticationSession());
        context.attempted();
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        authenticate(context);
    }
}
