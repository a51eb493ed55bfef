package tw.taiwanjobs.keycloak.common.spi;

import org.keycloak.authentication.FormAction;
import org.keycloak.authentication.FormActionFactory;
import org.keycloak.authentication.FormContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** A form action without state, which therefore is its own factory; what most form actions leave empty is empty. */
public interface StatelessFormAction extends FormAction, FormActionFactory, StatelessExecution<FormAction> {
    @Override
    default FormAction create(KeycloakSession session) {
        return this;
    }

    @Override
    default void success(FormContext context) {}

    @Override
    default boolean requiresUser() {
        return false;
    }

    @Override
    default boolean configuredFor(KeycloakSession session, RealmModel realm, UserModel user) {
        return true;
    }

    @Override
    default void setRequiredActions(KeycloakSession session, RealmModel realm, UserModel user) {}
}
