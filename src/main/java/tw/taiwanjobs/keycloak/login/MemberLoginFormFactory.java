package tw.taiwanjobs.keycloak.login;

import org.keycloak.authentication.Authenticator;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordFormFactory;
import org.keycloak.models.KeycloakSession;

public final class MemberLoginFormFactory extends UsernamePasswordFormFactory {

    @Override
    public String getId() {
        return "taiwanjobs-auth-login-form";
    }

    @Override
    public String getDisplayType() {
        return "TaiwanJobs: account and password";
    }

    @Override
    public String getHelpText() {
        return "Logs a member in by e-mail address and password.";
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return new MemberLoginForm(session);
    }
}
