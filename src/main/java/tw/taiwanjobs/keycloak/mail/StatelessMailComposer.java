package tw.taiwanjobs.keycloak.mail;

import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** A mail composer without state, which therefore is its own factory. */
public interface StatelessMailComposer extends MailComposer, MailComposerFactory {
    @Override
    default MailComposer create(KeycloakSession session) {
        return this;
    }

    @Override
    default void init(Config.Scope config) {}

    @Override
    default void postInit(KeycloakSessionFactory factory) {}

    @Override
    default void close() {}
}
