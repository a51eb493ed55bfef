package tw.taiwanjobs.keycloak.mail;

import org.keycloak.models.KeycloakSession;
import tw.taiwanjobs.keycloak.common.spi.StatelessFactory;

/** A mail composer without state, which therefore is its own factory. */
public interface StatelessMailComposer extends MailComposer, MailComposerFactory, StatelessFactory<MailComposer> {
    @Override
    default MailComposer create(KeycloakSession session) {
        return this;
    }
}
