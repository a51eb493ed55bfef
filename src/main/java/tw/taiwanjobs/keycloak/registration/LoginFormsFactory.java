package tw.taiwanjobs.keycloak.registration;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;
import tw.taiwanjobs.keycloak.theme.MergedMessages;

/** Takes the place of Keycloak's factory of the same id by its order. */
@ReplacesKeycloak("Makes LoginForms")
public final class LoginFormsFactory extends FreeMarkerLoginFormsProviderFactory {

    private final MergedMessages mergedMessages = new MergedMessages();

    @Override
    public LoginFormsProvider create(KeycloakSession session) {
        return new LoginForms(session, mergedMessages);
    }

    @Override
    public int order() {
        return 1;
    }
}
