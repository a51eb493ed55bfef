package tw.taiwanjobs.keycloak.common.spi;

import org.keycloak.authentication.FormAuthenticator;
import org.keycloak.authentication.FormAuthenticatorFactory;
import org.keycloak.models.KeycloakSession;

/** The page of a form flow, without state and therefore its own factory. */
public interface StatelessFormAuthenticator
        extends FormAuthenticator, FormAuthenticatorFactory, StatelessExecution<FormAuthenticator> {
    @Override
    default FormAuthenticator create(KeycloakSession session) {
        return this;
    }
}
