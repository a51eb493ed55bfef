package tw.taiwanjobs.keycloak.login;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.authenticators.browser.UsernamePasswordForm;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/**
 * Browser flow: account and password (S1.10–S1.17). Extends Keycloak 26.7's form, which checks passwords and protects
 * from brute force; only the typed name is mapped before it gets there.
 */
final class MemberLoginForm extends UsernamePasswordForm {

    MemberLoginForm(KeycloakSession session) {
        super(session);
    }

    @Override
    protected boolean validateForm(AuthenticationFlowContext context, MultivaluedMap<String, String> formData) {
        String typed = formData.getFirst(UserModel.USERNAME);
        if (typed == null || typed.isBlank()) {
            return super.validateForm(context, formData);
        }
        MultivaluedMap<String, String> mapped = new MultivaluedHashMap<>(formData);
        mapped.putSingle(UserModel.USERNAME, LoginName.forKeycloak(typed));
        return super.validateForm(context, mapped);
    }
}
