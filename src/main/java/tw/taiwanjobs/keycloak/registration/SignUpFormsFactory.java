package tw.taiwanjobs.keycloak.registration;

import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.forms.login.freemarker.FreeMarkerLoginFormsProviderFactory;
import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.ReplacesKeycloak;

/** Takes the place of Keycloak's factory of the same id by its order. */
@ReplacesKeycloak("Makes SignUpForms")
public final class SignUpFormsFactory extends FreeMarkerLoginFormsProviderFactory {

    @Override
    public LoginFormsProvider create(KeycloakSession session) {
        return new SignUpForms(session);
    }

    @Override
    public int order() {
        return 1;
    }
}
